package io.matricula.platform.security.access;

import io.matricula.platform.messaging.command.CommandOrigin;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request: a member of staff, a program, the holder of an enrollment's capability or of a ticket, the payment gateway, or nobody
 * known.
 *
 * @param subject the {@code sub} of their token: an identifier, never a name of theirs
 * @param roles what they are there for
 * @param held the enrollment whose capability they showed; null without one
 * @param isGateway whether the signature of the payment gateway was right
 * @param ticket the ticket they showed; null without one
 */
public record Caller(
        String subject,
        Set<Role> roles,
        @Nullable EnrollmentId held,
        boolean isGateway,
        @Nullable UpdatesTicket ticket) {

    /** Nobody known. */
    public static final Caller ANONYMOUS = new Caller("anonymous", Set.of(), null, false, null);

    /** The payment gateway, once its signature is right. */
    public static final Caller GATEWAY = new Caller("payment-gateway", Set.of(), null, true, null);

    private static final String ROLES = "roles";
    private static final String HELD = "holderOf";
    private static final String SIGNED = "signed";
    private static final String SEPARATOR = ",";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Those who log in. */
    public static Caller withRoles(String subject, Set<Role> roles) {
        return new Caller(subject, roles, null, false, null);
    }

    /** The applicant of this enrollment, or whom the applicant gave its capability. */
    public static Caller holding(EnrollmentId enrollment) {
        return new Caller(Actor.APPLICANT.name(), Set.of(), enrollment, false, null);
    }

    /** Whom somebody gave a ticket: a browser, most of the time. It sends no command, and nothing of it goes behind the bus. */
    public static Caller showing(UpdatesTicket ticket) {
        return new Caller("ticket", Set.of(), null, false, ticket);
    }

    /** Who asked, by what the metadata of a command says; empty if it says nothing. */
    public static Optional<Caller> in(Map<String, ?> metaData) {
        return text(metaData, CommandOrigin.SUBJECT)
                .map(subject -> new Caller(
                        subject,
                        text(metaData, ROLES).map(Caller::rolesIn).orElse(Set.of()),
                        text(metaData, HELD)
                                .map(UUID::fromString)
                                .map(EnrollmentId::new)
                                .orElse(null),
                        metaData.containsKey(SIGNED),
                        null));
    }

    /** What commands in their name say of them, in their metadata. */
    public Map<String, String> origin() {
        Map<String, String> metaData = new HashMap<>();
        metaData.put(CommandOrigin.SUBJECT, subject);
        metaData.put(ROLES, roles.stream().map(Role::claim).sorted().collect(Collectors.joining(SEPARATOR)));
        if (held != null) {
            metaData.put(HELD, held.toString());
        }
        if (isGateway) {
            metaData.put(SIGNED, "true");
        }
        return metaData;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The one enrollment that there is for them; null if they know of the others. */
    public @Nullable EnrollmentId only() {
        return ticket == null ? held : ticket.enrollment();
    }

    /** Whether what belongs to this enrollment is theirs to see: to the holder of another one it is as if it were not there. */
    public boolean maySee(EnrollmentId enrollment) {
        return only() == null || enrollment.equals(only());
    }

    /** How facts name them (R19). */
    public Actor actor() {
        return new Actor(subject);
    }

    private static Set<Role> rolesIn(String claims) {
        return Arrays.stream(claims.split(SEPARATOR))
                .flatMap(claim -> Role.named(claim).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> text(Map<String, ?> metaData, String key) {
        return Optional.ofNullable(metaData.get(key)).map(Object::toString);
    }
}
