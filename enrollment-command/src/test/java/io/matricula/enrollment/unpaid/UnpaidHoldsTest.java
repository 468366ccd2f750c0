package io.matricula.enrollment.unpaid;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.FREE;
import static io.matricula.enrollment.Facts.LATER;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.enrollment.Facts.enrollment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.UnpaidHold;
import io.matricula.shared.academic.UnpaidHoldsId;
import io.matricula.shared.academic.event.UnpaidHoldCounted;
import io.matricula.shared.academic.event.UnpaidHoldsDropped;
import io.matricula.shared.financial.PaymentMethod;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnpaidHoldsTest {

    private static final UnpaidHoldsId HOLDS = new UnpaidHoldsId(NameBasedId.of("test", "holds"));

    private final FixtureConfiguration<UnpaidHolds> holds =
            new AggregateTestFixture<>(UnpaidHolds.class).registerInjectableResource(new UnpaidLimit(2));

    private static UnpaidHold hold(String name, Instant at) {
        return new UnpaidHold(enrollment(name), at);
    }

    private static CountUnpaidHold count(String name, Instant at) {
        return new CountUnpaidHold(HOLDS, ANA, enrollment(name), at);
    }

    private static UnpaidHoldCounted counted(String name, Instant at) {
        return new UnpaidHoldCounted(HOLDS, ANA, hold(name, at));
    }

    private TestExecutor<UnpaidHolds> twoAreCounted() {
        return holds.given(counted("first", NOW), counted("second", NOW));
    }

    @Test
    void aPlaceIsCountedWhileThereIsRoom() {
        holds.givenNoPriorActivity()
                .when(count("first", NOW))
                .expectEvents(counted("first", NOW))
                .expectResultMessagePayload(true);
        holds.given(counted("first", NOW))
                .when(count("second", NOW))
                .expectEvents(counted("second", NOW))
                .expectResultMessagePayload(true);
        twoAreCounted().when(count("third", NOW)).expectNoEvents().expectResultMessagePayload(false);
    }

    @Test
    void noPlaceIsCountedTwice() {
        twoAreCounted().when(count("second", NOW)).expectNoEvents().expectResultMessagePayload(true);
        twoAreCounted()
                .when(count("second", LATER))
                .expectEvents(counted("second", LATER))
                .expectResultMessagePayload(true);
        twoAreCounted()
                .andGiven(counted("second", LATER))
                .when(new QuoteUnpaidHolds(HOLDS))
                .expectNoEvents()
                .expectResultMessagePayload(new UnpaidHoldsQuote(List.of(hold("first", NOW), hold("second", LATER))));
    }

    @Test
    void aPlaceThatIsDroppedMakesRoom() {
        twoAreCounted()
                .when(new DropUnpaidHolds(HOLDS, List.of(hold("first", NOW), hold("stranger", NOW))))
                .expectEvents(new UnpaidHoldsDropped(HOLDS, List.of(enrollment("first"))));
        twoAreCounted()
                .andGiven(new UnpaidHoldsDropped(HOLDS, List.of(enrollment("first"))))
                .when(count("third", NOW))
                .expectEvents(counted("third", NOW));
    }

    @Test
    void aPlaceThatWasCountedAnewIsNotDroppedByWhoSawItBefore() {
        twoAreCounted()
                .andGiven(counted("first", LATER))
                .when(new DropUnpaidHolds(HOLDS, List.of(hold("first", NOW))))
                .expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, BOLETO, true",
        "REQUESTED, PIX, true",
        "REQUESTED, CARD, false",
        "AWAITING_PAYMENT, BOLETO, true",
        "AWAITING_PAYMENT, PIX, true",
        "AWAITING_PAYMENT, CARD, false",
        "WAITLISTED, BOLETO, false",
        "SEAT_OFFERED, BOLETO, false",
        "PAID, BOLETO, false",
        "CONFIRMED, BOLETO, false",
        "REJECTED, BOLETO, false",
        "CANCELLED, BOLETO, false",
        "EXPIRED, BOLETO, false",
        "WITHDRAWN, BOLETO, false",
        "NEEDS_ATTENTION, BOLETO, false",
    })
    void onlyASeatThatWaitsForMoneyCounts(EnrollmentStatus status, PaymentMethod method, boolean counts) {
        assertThat(HoldWaitsForMoney.holds(status, method, PRICE)).isEqualTo(counts);
        assertThat(HoldWaitsForMoney.holds(status, method, FREE)).isFalse();
    }

    @Test
    void aLimitLeavesRoomForOneAtLeast() {
        assertThatThrownBy(() -> new UnpaidLimit(0)).hasMessageContaining("matricula.max-unpaid");
        assertThat(new UnpaidLimit(1).leavesRoomBeside(0)).isTrue();
        assertThat(new UnpaidLimit(1).leavesRoomBeside(1)).isFalse();
    }
}
