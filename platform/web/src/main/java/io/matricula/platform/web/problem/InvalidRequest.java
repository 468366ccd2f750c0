package io.matricula.platform.web.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A request that is well-formed but wrong in some fields; answered with 422. */
public final class InvalidRequest extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public InvalidRequest(List<Violation> violations) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, Problems.invalid(List.copyOf(violations)), null);
    }

    public InvalidRequest(String field, String message) {
        this(List.of(new Violation(field, message)));
    }
}
