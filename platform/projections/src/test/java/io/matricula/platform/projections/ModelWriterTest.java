package io.matricula.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.projections.given.Story;
import io.matricula.shared.academic.event.SeatHeld;
import io.matricula.shared.academic.event.SeatHoldExtended;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class ModelWriterTest {

    private final EngineFixture fixture = new EngineFixture();
    private final ModelWriter<Tallies> writer =
            new ModelWriter<>(Tallies.projection(), fixture.mongo, fixture.converter, "tallies_1");
    private final Story ana = Story.of("ana");
    private final Story bob = Story.of("bob");

    @BeforeEach
    void create() {
        writer.create();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aBatchBecomesOneWriteOfEachDocument() {
        writer.write(List.of(held(ana, 0, 0), held(bob, 1, 0), held(ana, 2, 1), released(ana, 3, 2)));
        assertThat(tally(ana)).isEqualTo(new Tallies(2, 1));
        assertThat(tally(bob)).isEqualTo(new Tallies(1, 0));
        assertThat(document(ana).getInteger("version")).isEqualTo(3);
        assertThat(document(ana).getLong("since")).isEqualTo(at(0));
        assertThat(document(bob).getLong("since")).isEqualTo(at(1));
    }

    @Test
    void applyingABatchTwiceChangesNothing() {
        List<TrackedEventMessage<?>> batch = List.of(held(ana, 0, 0), held(ana, 1, 1), timer(ana, 2));
        writer.write(batch);
        Map<String, Document> once = fixture.documents("tallies_1");
        writer.write(batch);
        assertThat(fixture.documents("tallies_1")).isEqualTo(once);
        assertThat(tally(ana)).isEqualTo(new Tallies(3, 0));
    }

    @Test
    void aBatchThatOverlapsTheFormerOneAppliesOnlyWhatIsNew() {
        writer.write(List.of(held(ana, 0, 0), held(ana, 1, 1)));
        writer.write(List.of(held(ana, 1, 1), held(ana, 2, 2)));
        assertThat(tally(ana)).isEqualTo(new Tallies(3, 0));
    }

    @Test
    void anEventThatArrivesAfterOneWithAHigherPositionIsNotLost() {
        writer.write(List.of(tracked(GapAwareTrackingToken.newInstance(6, Set.of(5L)), "one", 0, ana.seatHeld())));
        TrackedEventMessage<?> late = tracked(GapAwareTrackingToken.newInstance(6, Set.of()), "two", 0, ana.seatHeld());
        TrackedEventMessage<?> lateAgain =
                tracked(GapAwareTrackingToken.newInstance(5, Set.of()), "two", 0, ana.seatHeld());
        writer.write(List.of(late));
        writer.write(List.of(lateAgain));
        assertThat(tally(ana)).isEqualTo(new Tallies(2, 0));
    }

    @Test
    void anEventThatCannotBeAppliedParksItsDocumentAndNoOther() {
        writer.write(List.of(held(ana, 0, 0), extended(ana, 1, 1), held(bob, 2, 0), held(ana, 3, 2)));
        assertThat(tally(ana)).isEqualTo(new Tallies(1, 0));
        assertThat(tally(bob)).isEqualTo(new Tallies(1, 0));
        Document fault = document(ana).get("fault", Document.class);
        assertThat(fault.getLong("position")).isEqualTo(1);
        assertThat(fault.getString("eventType")).isEqualTo("SeatHoldExtended");
        assertThat(fault.getString("error"))
                .startsWith("IllegalStateException at ")
                .doesNotContain("Ana");
    }

    @Test
    void aParkedDocumentStaysAsItWas() {
        writer.write(List.of(held(ana, 0, 0), extended(ana, 1, 1)));
        Map<String, Document> parked = fixture.documents("tallies_1");
        writer.write(List.of(extended(ana, 1, 1), held(ana, 2, 2)));
        assertThat(fixture.documents("tallies_1")).isEqualTo(parked);
    }

    @Test
    void aDocumentWhoseVeryFirstEventFailsIsParkedAndHidden() {
        writer.write(List.of(released(ana, 0, 0), held(ana, 1, 1)));
        assertThat(document(ana).getBoolean("parked")).isTrue();
        assertThat(document(ana)).doesNotContainKey("body");
    }

    @Test
    void twoWritersNeverOverwriteEachOther() {
        writer.write(List.of(held(ana, 0, 0)));
        Projection<Tallies> overtaken = Projection.named("tallies", Tallies.class)
                .on(SeatHeld.class, SeatHeld::offeringId, (tally, fact) -> {
                    writer.write(List.of(held(ana, 1, 1)));
                    return new Tallies(100, 0);
                })
                .build();
        var late = new ModelWriter<>(overtaken, fixture.mongo, fixture.converter, "tallies_1");
        assertThatThrownBy(() -> late.write(List.of(held(ana, 1, 1))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        late.write(List.of(held(ana, 1, 1)));
        assertThat(tally(ana)).isEqualTo(new Tallies(2, 0));
    }

    private Tallies tally(Story story) {
        return fixture.converter.read(Tallies.class, document(story).get("body", Document.class));
    }

    private Document document(Story story) {
        return Objects.requireNonNull(
                fixture.documents("tallies_1").get(story.offering().toString()));
    }

    private static TrackedEventMessage<?> held(Story story, long position, long sequence) {
        return tracked(position, story, sequence, story.seatHeld());
    }

    private static TrackedEventMessage<?> released(Story story, long position, long sequence) {
        return tracked(position, story, sequence, story.seatReleased(false));
    }

    private static TrackedEventMessage<?> extended(Story story, long position, long sequence) {
        return tracked(
                position, story, sequence, new SeatHoldExtended(story.offering(), story.enrollment(), Story.BEGIN));
    }

    /** A fact of no aggregate, such as a timer's. */
    private static TrackedEventMessage<?> timer(Story story, long position) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(position), GenericEventMessage.asEventMessage(story.seatHeld()));
    }

    private static TrackedEventMessage<?> tracked(long position, Story story, long sequence, Object event) {
        return tracked(
                new GlobalSequenceTrackingToken(position), story.offering().toString(), sequence, event);
    }

    private static TrackedEventMessage<?> tracked(TrackingToken token, String aggregate, long sequence, Object event) {
        return new GenericTrackedDomainEventMessage<>(
                token,
                new GenericDomainEventMessage<>(
                        "Offering",
                        aggregate,
                        sequence,
                        event,
                        MetaData.emptyInstance(),
                        UUID.randomUUID().toString(),
                        Instant.ofEpochMilli(at(token.position().orElseThrow()))));
    }

    /** When the event at a position happened, in milliseconds since 1970. */
    private static long at(long position) {
        return Story.BEGIN.toEpochMilli() + position;
    }
}
