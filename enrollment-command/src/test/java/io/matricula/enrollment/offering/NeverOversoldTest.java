package io.matricula.enrollment.offering;

import static io.matricula.enrollment.Facts.LATER;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.OFFERING;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;
import static io.matricula.enrollment.offering.OfferingFacts.OFFERS;
import static io.matricula.shared.given.GivenOffering.anOffering;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.shared.Actor;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.event.CapacityChanged;
import io.matricula.shared.academic.event.SeatConfirmed;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatReleased;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** R1: whatever is held, confirmed, released and resized, in whatever order and however often, no seat is sold twice. */
class NeverOversoldTest {

    private static final int PEOPLE = 6;

    @Property
    void heldAndConfirmedSeatsNeverExceedTheCapacity(@ForAll("histories") List<Object> commands) {
        var engine = new InMemoryEventStorageEngine();
        Configuration axon = offeringsOn(engine);
        axon.start();
        send(axon, OfferingCommands.create(anOffering().withSeats(3)));
        commands.forEach(command -> send(axon, command));
        axon.shutdown();

        assertNeverOversold(engine);
    }

    private static void assertNeverOversold(InMemoryEventStorageEngine engine) {
        var capacity = new AtomicReference<>(3);
        Set<Object> held = new HashSet<>();
        Set<Object> confirmed = new HashSet<>();
        engine.readEvents(OFFERING.toString()).forEachRemaining(message -> {
            Object fact = message.getPayload();
            if (fact instanceof SeatHeld seat) {
                assertThat(held.add(seat.enrollmentId())).isTrue();
            } else if (fact instanceof SeatConfirmed seat) {
                assertThat(held.remove(seat.enrollmentId())).isTrue();
                assertThat(confirmed.add(seat.enrollmentId())).isTrue();
            } else if (fact instanceof SeatReleased seat) {
                assertThat((seat.confirmed() ? confirmed : held).remove(seat.enrollmentId()))
                        .isTrue();
            } else if (fact instanceof CapacityChanged change) {
                capacity.set(change.capacity());
            }
            assertThat(held.size() + confirmed.size()).isLessThanOrEqualTo(capacity.get());
        });
    }

    private static Configuration offeringsOn(InMemoryEventStorageEngine engine) {
        Jackson3Serializer json = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(AxonJson::configure)
                .build();
        return DefaultConfigurer.defaultConfiguration()
                .configureSerializer(c -> json)
                .configureCommandBus(c -> SimpleCommandBus.builder().build())
                .configureEmbeddedEventStore(c -> engine)
                .registerComponent(SeatOffers.class, c -> OFFERS)
                .configureAggregate(Offering.class)
                .buildConfiguration();
    }

    private static void send(Configuration axon, Object command) {
        var failure = new AtomicReference<Throwable>();
        axon.commandBus()
                .dispatch(
                        GenericCommandMessage.asCommandMessage(command),
                        (sent, result) -> result.optionalExceptionResult().ifPresent(failure::set));
        assertThat(failure.get()).satisfiesAnyOf(none -> assertThat(none).isNull(), refusal -> assertThat(refusal)
                .isInstanceOf(Refused.class));
    }

    @Provide
    Arbitrary<List<Object>> histories() {
        Arbitrary<String> person = Arbitraries.integers().between(1, PEOPLE).map(i -> "p" + i);
        Arbitrary<Object> hold = person.map(p -> new HoldSeat(OFFERING, enrollment(p), student(p), NOW, LATER, false));
        Arbitrary<Object> again = Combinators.combine(person, person)
                .as((p, other) -> new HoldSeat(OFFERING, enrollment(p), student(other), NOW, LATER, false));
        Arbitrary<Object> confirm = person.map(p -> new ConfirmSeat(OFFERING, enrollment(p)));
        Arbitrary<Object> release = Combinators.combine(person, Arbitraries.of(ReleaseReason.class))
                .as((p, reason) -> new ReleaseSeat(OFFERING, enrollment(p), reason));
        Arbitrary<Object> resize = Arbitraries.integers()
                .between(1, 5)
                .map(seats -> new ChangeCapacity(OFFERING, seats, null, Actor.SYSTEM));
        return Arbitraries.oneOf(hold, hold, again, confirm, release, resize)
                .list()
                .ofMaxSize(60);
    }
}
