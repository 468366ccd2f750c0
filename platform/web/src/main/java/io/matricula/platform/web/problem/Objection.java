package io.matricula.platform.web.problem;

import org.springframework.http.HttpStatus;

/**
 * Why a request is turned away before a controller handles it.
 *
 * @param status of the answer
 * @param code a constant for programs
 * @param detail in words; it repeats nothing of the request
 */
public record Objection(HttpStatus status, String code, String detail) {}
