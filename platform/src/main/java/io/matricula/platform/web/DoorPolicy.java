package io.matricula.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Who is not let in, before anything else of a request is looked at. */
@FunctionalInterface
interface DoorPolicy {

    /** Why this request is turned away; empty if it is not. */
    Optional<Objection> objection(HttpServletRequest request);

    /**
     * How a request is turned away.
     *
     * @param status of the answer
     * @param code a constant for programs
     * @param detail in words; it repeats nothing of the request
     */
    record Objection(HttpStatus status, String code, String detail) {}
}
