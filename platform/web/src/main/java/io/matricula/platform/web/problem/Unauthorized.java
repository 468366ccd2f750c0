package io.matricula.platform.web.problem;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A request whose sender could not be verified; answered with 401. */
public final class Unauthorized extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public Unauthorized(String message) {
        super(
                HttpStatus.UNAUTHORIZED,
                Problems.of(HttpStatus.UNAUTHORIZED, ProblemCode.UNAUTHENTICATED, message),
                null);
    }
}
