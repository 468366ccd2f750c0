package io.matricula.platform.security.capability;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.security.access.UpdatesTicket;
import io.matricula.shared.academic.EnrollmentId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;

class UpdatesTicketsTest {

    private static final AccessKey KEY = key("a key of this school");
    private static final AccessKey NEXT = key("the next key of this school");
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00.7Z");
    private static final EnrollmentId ENROLLMENT = new EnrollmentId(UUID.randomUUID());

    private final UpdatesTickets atNoon = tickets(NOON, KEY);

    @Property
    void oneIsWhatItWasMadeAs(@ForAll long high, @ForAll long low, @ForAll boolean masked) {
        UpdatesTicket ticket = atNoon.ticket(new EnrollmentId(new UUID(high, low)), masked);
        assertThat(atNoon.valid(atNoon.text(ticket))).contains(ticket);
        assertThat(atNoon.text(ticket)).matches("[\\w.-]{30,200}");
    }

    @Example
    void oneIsTakenForAMinuteAndNotAtItsEnd() {
        UpdatesTicket ticket = atNoon.ticket(ENROLLMENT, false);
        assertThat(ticket.expiresAt()).isEqualTo(Instant.parse("2027-03-01T12:01:00Z"));
        assertThat(isTakenAt(ticket.expiresAt().minusMillis(1), ticket)).isTrue();
        assertThat(isTakenAt(ticket.expiresAt(), ticket)).isFalse();
        assertThat(isTakenAt(ticket.expiresAt().plus(Duration.ofDays(400)), ticket))
                .isFalse();
    }

    @Example
    void noneIsTakenLongerBecauseItsTextSaysSo() {
        UpdatesTicket ticket = atNoon.ticket(ENROLLMENT, true);
        var longer =
                new UpdatesTicket(ticket.enrollment(), false, ticket.expiresAt().plusSeconds(3600));
        String wanted = contentOf(atNoon.text(longer));
        String forged = atNoon.text(ticket).replace(contentOf(atNoon.text(ticket)), wanted);
        assertThat(forged).contains(wanted);
        assertThat(atNoon.valid(forged)).isEmpty();
    }

    @Property
    void whereACharacterIsAnotherItOpensNothing(
            @ForAll @IntRange(max = 200) int place, @ForAll @AlphaChars char other) {
        String text = atNoon.text(atNoon.ticket(ENROLLMENT, true));
        int at = place % text.length();
        Assume.that(text.charAt(at) != other);
        assertThat(atNoon.valid(text.substring(0, at) + other + text.substring(at + 1)))
                .isEmpty();
    }

    @Property
    void aTextThatIsNoneOpensNothing(@ForAll String text) {
        assertThat(atNoon.valid(text)).isEmpty();
    }

    @Example
    void onesOfTheKeyBeforeAreTakenUntilItIsGone() {
        UpdatesTicket ticket = atNoon.ticket(ENROLLMENT, false);
        String former = atNoon.text(ticket);
        UpdatesTickets during = tickets(NOON, NEXT, KEY);
        assertThat(during.valid(former)).contains(ticket);
        assertThat(during.text(ticket)).isNotEqualTo(former);
        assertThat(tickets(NOON, NEXT).valid(former)).isEmpty();
    }

    @Example
    void noneIsACapabilityAndNoCapabilityIsOne() {
        var capabilities = new EnrollmentAccess(List.of(KEY));
        assertThat(capabilities.enrollment(atNoon.text(atNoon.ticket(ENROLLMENT, false))))
                .isEmpty();
        assertThat(atNoon.valid(capabilities.of(ENROLLMENT))).isEmpty();
    }

    private boolean isTakenAt(Instant time, UpdatesTicket ticket) {
        return tickets(time, KEY).valid(atNoon.text(ticket)).isPresent();
    }

    private static String contentOf(String text) {
        return text.split("\\.", -1)[1];
    }

    private static UpdatesTickets tickets(Instant now, AccessKey... keys) {
        return new UpdatesTickets(List.of(keys), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static AccessKey key(String text) {
        return new AccessKey(text.getBytes(StandardCharsets.UTF_8));
    }
}
