package io.matricula.platform.security.personal;

import io.matricula.platform.messaging.records.RecordStore;

/**
 * Where the keys of people are: apart from everything that they open, and shared by all services.
 *
 * @param records a store of their own
 */
public record PersonalKeyStore(RecordStore records) {}
