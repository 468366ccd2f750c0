package io.matricula.platform.messaging.axon;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.util.Map;

/**
 * A refusal on its way across the command bus.
 *
 * @param code the rule
 * @param message one sentence for a person
 * @param data the values that explain it
 */
public record RefusalDetails(RefusalCode code, String message, Map<String, String> data) {

    /** The refusal as its sender sees it. */
    public Refused toRefused() {
        return new Refused(code, message, data);
    }
}
