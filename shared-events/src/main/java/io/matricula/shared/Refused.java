package io.matricula.shared;

import java.util.Map;

/** A rule said no. Nothing has changed; the code says which rule, the message says it to a person, the data names the values involved. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalCode code;
    private final transient Map<String, String> data;

    /**
     * A refusal.
     *
     * @param code the rule
     * @param message one sentence for a person, without personal data
     * @param data the values that explain it, without personal data
     */
    public Refused(RefusalCode code, String message, Map<String, String> data) {
        super(message, null, false, false);
        this.code = code;
        this.data = Map.copyOf(data);
    }

    public Refused(RefusalCode code, String message) {
        this(code, message, Map.of());
    }

    /** The refusal of an unknown id. */
    public static Refused notFound(String kind, Object id) {
        return new Refused(RefusalCode.NOT_FOUND, "There is no " + kind + " " + id);
    }

    /** The refusal of a value that only the thing itself can judge: which field has it, and what is wrong with it. */
    public static Refused invalid(String field, String message) {
        return new Refused(RefusalCode.VALIDATION_FAILED, field + " " + message, Map.of(field, message));
    }

    public RefusalCode code() {
        return code;
    }

    public Map<String, String> data() {
        return data;
    }
}
