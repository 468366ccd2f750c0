package io.matricula.platform.web.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The body of an action that only needs a reason (R19).
 *
 * @param reason why, 1 to 500 characters
 */
public record Reason(@NotBlank @Size(max = 500) String reason) {}
