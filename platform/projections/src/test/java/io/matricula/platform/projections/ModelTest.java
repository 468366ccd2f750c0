package io.matricula.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.projections.given.Story;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.event.SeatHeld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelTest {

    private static final int MANY = 7;

    private final EngineFixture fixture = new EngineFixture();
    private final Projection<Hold> projection = Projection.named("holds", Hold.class)
            .on(
                    SeatHeld.class,
                    SeatHeld::offeringId,
                    (hold, fact) -> hold == null
                            ? new Hold(fact.event().offeringId(), fact.event().until(), "NEW")
                            : hold.renewed())
            .build();
    private final Model<Hold> model = fixture.model(projection);
    private final ModelWriter<Hold> writer = new ModelWriter<>(projection, fixture.mongo, fixture.converter, "holds_1");

    /** What a document of this test shows. */
    record Hold(OfferingId offering, Instant until, String status) {

        Hold renewed() {
            return new Hold(offering, until, "RENEWED");
        }
    }

    @BeforeEach
    void create() {
        writer.create();
        fixture.versions.claim("holds", "test");
        fixture.versions.activate("holds", "test", 1);
        IntStream.range(0, MANY).forEach(i -> hold(i, i, 0));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theNewestComeFirstAndAWalkGoesOnBehindAPlace() {
        assertThat(walk(after -> model.list(new Document(), after, 0, 2))).containsExactly(6, 5, 4, 3, 2, 1, 0);
    }

    @Test
    void aWalkSkipsNothingWhenEntriesLeaveTheFilter() {
        var fresh = new Document("status", "NEW");
        List<Placed<Hold>> first = model.list(fresh, null, 0, 2);
        hold(6, 100, 1);
        hold(5, 101, 1);
        hold(2, 102, 1);
        assertThat(numbers(model.list(fresh, first.get(1).place(), 0, 10))).containsExactly(4, 3, 1, 0);
        assertThat(numbers(model.list(fresh, null, 2, 10))).as("as pages do").containsExactly(1, 0);
    }

    @Test
    void thoseOfOneMomentAreWalkedThroughInTheOrderOfTheirIds() {
        for (int number = 10; number < 15; number++) {
            writer.write(List.of(message(number, 1_000, 0)));
        }
        List<Place> all = places(model.list(new Document(), null, 0, 100));
        assertThat(all).hasSize(MANY + 5).doesNotHaveDuplicates();
        assertThat(all.subList(0, 5)).extracting(Place::id).isSorted();
        for (int size = 1; size <= 6; size++) {
            int limit = size;
            assertThat(walkPlaces(after -> model.list(new Document(), after, 0, limit)))
                    .isEqualTo(all);
        }
    }

    @Test
    void theEarliestComeFirstAndThoseOfOneInstantInTheOrderOfTheirIds() {
        List<Integer> all = numbers(model.listBy("until", new Document(), null, 0, 100));
        assertThat(all).hasSize(MANY);
        assertThat(all.subList(0, 3)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(all.subList(3, 6)).containsExactlyInAnyOrder(3, 4, 5);
        for (int size = 1; size <= MANY; size++) {
            int limit = size;
            assertThat(walk(after -> model.listBy("until", new Document(), after, 0, limit)))
                    .isEqualTo(all);
        }
    }

    @Test
    void aDocumentThatAFaultHidesIsNotSaidNotToExist() {
        var broken = Projection.named("holds", Hold.class)
                .then(SeatHeld.class, SeatHeld::offeringId, (hold, fact) -> hold)
                .build();
        var parking = new ModelWriter<>(broken, fixture.mongo, fixture.converter, "holds_1");
        parking.write(List.of(message(MANY, 50, 0)));
        assertThatThrownBy(() -> model.find(story(MANY).offering())).isInstanceOf(NotReady.class);
        assertThatThrownBy(() -> model.requireNotHidden(story(MANY).offering())).isInstanceOf(NotReady.class);
        assertThat(model.find(story(MANY + 1).offering())).isEmpty();
        assertThat(model.find(story(0).offering())).isPresent();
    }

    private static List<Place> places(List<Placed<Hold>> holds) {
        return holds.stream().map(Placed::place).toList();
    }

    private static List<Integer> walk(Function<@Nullable Place, List<Placed<Hold>>> part) {
        return numbers(walkAll(part));
    }

    private static List<Place> walkPlaces(Function<@Nullable Place, List<Placed<Hold>>> part) {
        return places(walkAll(part));
    }

    private static List<Placed<Hold>> walkAll(Function<@Nullable Place, List<Placed<Hold>>> part) {
        var seen = new ArrayList<Placed<Hold>>();
        List<Placed<Hold>> next = part.apply(null);
        while (!next.isEmpty()) {
            seen.addAll(next);
            next = part.apply(next.get(next.size() - 1).place());
        }
        return seen;
    }

    private static List<Integer> numbers(List<Placed<Hold>> holds) {
        return holds.stream()
                .map(hold -> IntStream.range(0, MANY)
                        .filter(i -> story(i).offering().equals(hold.body().offering()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Three at a time are held until the same instant. */
    private void hold(int number, long position, long sequence) {
        writer.write(List.of(message(number, position, sequence)));
    }

    private static TrackedEventMessage<?> message(int number, long position, long sequence) {
        SeatHeld held = story(number).seatHeld();
        var event = new SeatHeld(
                held.offeringId(), held.enrollmentId(), held.studentId(), Story.BEGIN.plusSeconds(number / 3));
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>(
                        "Offering",
                        held.offeringId().toString(),
                        sequence,
                        event,
                        MetaData.emptyInstance(),
                        UUID.randomUUID().toString(),
                        Story.BEGIN.plusMillis(position)));
    }

    private static Story story(int number) {
        return Story.of("hold " + number);
    }
}
