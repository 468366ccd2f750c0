package io.matricula.query.enrollments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A ticket for a browser.
 *
 * @param ticket what stands in the address
 * @param expiresAt until when it is taken; who has begun to listen by then goes on
 */
record GivenTicket(
        @Schema(description = "For the query of GET /v1/enrollments/{id}/updates.") String ticket,
        @Schema(description = "Until when it is taken; who has begun to listen by then goes on.") Instant expiresAt) {

    /** Says nothing of what opens something. */
    @Override
    public String toString() {
        return "GivenTicket";
    }
}
