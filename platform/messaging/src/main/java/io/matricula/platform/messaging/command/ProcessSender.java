package io.matricula.platform.messaging.command;

import java.time.Duration;
import java.util.Map;

/** Acts on facts, in nobody's name. */
record ProcessSender(Duration time) implements Sender {

    @Override
    public Deadline deadline() {
        return Deadline.in(time);
    }

    @Override
    public Map<String, String> origin() {
        return CommandOrigin.PROCESS;
    }
}
