package io.matricula.platform.security.access;

import io.matricula.shared.academic.EnrollmentId;
import java.time.Instant;

/**
 * What a ticket says: for a minute it opens the updates of one enrollment, and nothing else.
 *
 * @param enrollment whose updates
 * @param masked whether they are shown without how to reach the person
 * @param expiresAt until when it opens them; who has begun to listen by then goes on
 */
public record UpdatesTicket(EnrollmentId enrollment, boolean masked, Instant expiresAt) {}
