package io.matricula.platform.messaging.axon;

import tools.jackson.databind.json.JsonMapper;

/** What else belongs to the JSON of messages and of all that Axon stores, and not to the JSON of requests and answers. */
@FunctionalInterface
public interface StoredJson {

    /** Adds it to a mapper that is being built. */
    void configure(JsonMapper.Builder json);
}
