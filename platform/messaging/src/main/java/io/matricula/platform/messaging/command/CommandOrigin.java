package io.matricula.platform.messaging.command;

import io.matricula.shared.Actor;
import java.util.Map;
import org.axonframework.messaging.MetaData;

/** What the metadata of a command says of who sent it. */
@FunctionalInterface
public interface CommandOrigin {

    /** The key of the {@code sub} of who asks; facts carry it, too. */
    String SUBJECT = "sub";

    /** Of commands that a saga, a policy or a job sends. */
    Map<String, String> PROCESS = Map.of(SUBJECT, Actor.SYSTEM.name(), "origin", "process");

    /** Of the commands of the request that the present thread serves. */
    Map<String, String> ofRequest();

    /** Whether a saga, a policy or a job has sent a command with this metadata. */
    static boolean isProcess(MetaData metaData) {
        return "process".equals(metaData.get("origin"));
    }
}
