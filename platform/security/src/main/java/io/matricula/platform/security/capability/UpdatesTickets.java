package io.matricula.platform.security.capability;

import io.matricula.platform.security.access.UpdatesTicket;
import io.matricula.shared.academic.EnrollmentId;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tickets for server-sent events, which a browser asks for by an address alone: it cannot send a header with it, and an address is kept in
 * more places than a header is. So what stands in it opens little, and not for long. Nothing of it is stored.
 *
 * <p>They are made with the keys of capabilities, but of each with one that follows from it for this purpose: no ticket is a capability, and
 * no capability a ticket.
 */
public final class UpdatesTickets {

    /** The query parameter that carries a ticket. */
    public static final String PARAMETER = "ticket";

    private static final String PURPOSE = "key of tickets for updates";
    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final int BYTES = Long.BYTES * 3 + 1;

    private final Seal seal;
    private final Clock clock;

    /**
     * Tickets made with what follows from the first key, and proved with what follows from each.
     *
     * @param keys at least one
     */
    UpdatesTickets(List<AccessKey> keys, Clock clock) {
        this.seal = new Seal(keys.stream().map(key -> key.forPurpose(PURPOSE)).toList());
        this.clock = clock;
    }

    /** A new ticket. */
    public UpdatesTicket ticket(EnrollmentId enrollment, boolean masked) {
        return new UpdatesTicket(
                enrollment, masked, clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS));
    }

    /** What its holder is given. */
    public String text(UpdatesTicket ticket) {
        UUID id = ticket.enrollment().value();
        return seal.on(ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(ticket.expiresAt().getEpochSecond())
                .put((byte) (ticket.masked() ? 1 : 0))
                .array());
    }

    /** The ticket that this text is; empty if it is none, or is none any more. */
    public Optional<UpdatesTicket> valid(String text) {
        return seal.content(text).map(UpdatesTickets::read).filter(ticket -> clock.instant()
                .isBefore(ticket.expiresAt()));
    }

    private static UpdatesTicket read(byte[] content) {
        ByteBuffer parts = ByteBuffer.wrap(content);
        var enrollment = new EnrollmentId(new UUID(parts.getLong(), parts.getLong()));
        Instant expiresAt = Instant.ofEpochSecond(parts.getLong());
        return new UpdatesTicket(enrollment, parts.get() != 0, expiresAt);
    }
}
