package io.matricula.platform.web.problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be understood, such as an unknown filter; answered with 400. */
public final class MalformedRequest extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public MalformedRequest(String field, String message) {
        super(HttpStatus.BAD_REQUEST, Problems.malformed(new Violation(field, message)), null);
    }
}
