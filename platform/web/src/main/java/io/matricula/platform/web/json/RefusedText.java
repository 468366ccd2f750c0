package io.matricula.platform.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text of a body that no field takes. It does not repeat the text. */
final class RefusedText extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    RefusedText(JsonParser json, String objection) {
        super(json, objection, String.class);
    }
}
