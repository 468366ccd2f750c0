package io.matricula.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.projections.given.Story;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TallyingTest
class ProjectionProgressTest {

    private final Story ana = Story.of("reach");

    @Autowired
    private EventStore events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void isThatOfTheSlowestSegmentWhereverItIsFollowed() {
        assertThat(reach(at(7), at(9)).covers(7)).isTrue();
        assertThat(reach(at(7), at(9)).covers(8)).isFalse();
        assertThat(reach(at(7), new ProjectionProgress.Segment(8, null)).covers(7))
                .isTrue();
        assertThat(reach(at(7), new ProjectionProgress.Segment(8, new GlobalSequenceTrackingToken(5)))
                        .covers(7))
                .isTrue();
        assertThat(reach(at(7), new ProjectionProgress.Segment(6, null)).covers(7))
                .isFalse();
    }

    @Test
    void coversNothingWhereNothingIsFollowedYet() {
        assertThat(reach().covers(-1)).isFalse();
    }

    @Test
    void lacksAnEventThatWasCommittedAfterItsPlaceHadBeenPassed() {
        GapAwareTrackingToken passed = new TransactionTemplate(transactions).execute(status -> {
            events.publish(new GenericEventMessage<>(ana.offered()));
            return outside(() -> {
                events.publish(new GenericEventMessage<>(ana.interested()));
                long head = head();
                var gap = GapAwareTrackingToken.newInstance(head, new TreeSet<>(List.of(head - 1)));
                assertThat(reach(here(gap)).covers(head))
                        .as("while it is not known whether it will be committed")
                        .isTrue();
                return gap;
            });
        });
        long head = head();
        assertThat(passed.getIndex()).isEqualTo(head);
        assertThat(reach(here(passed)).covers(head)).isFalse();
        assertThat(reach(here(passed)).covers(head - 2)).isTrue();
        assertThat(reach(here(passed.advanceTo(head - 1, 10_000))).covers(head)).isTrue();
    }

    @Test
    void doesNotWaitForAnEventThatWillNeverBe() {
        events.publish(new GenericEventMessage<>(ana.offered()));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publish(new GenericEventMessage<>(ana.offered()));
            status.setRollbackOnly();
        });
        events.publish(new GenericEventMessage<>(ana.interested()));
        long head = head();
        assertThat(reach(here(GapAwareTrackingToken.newInstance(head, new TreeSet<>(List.of(head - 1)))))
                        .covers(head))
                .isTrue();
    }

    /** What this is for those who do not see into the transaction. */
    private static <T> T outside(Supplier<T> supplier) {
        return CompletableFuture.supplyAsync(supplier).join();
    }

    private long head() {
        return events.createHeadToken().position().orElseThrow();
    }

    private ProjectionProgress reach(ProjectionProgress.Segment... segments) {
        return new ProjectionProgress(events, List.of(segments));
    }

    private static ProjectionProgress.Segment at(long position) {
        return here(new GlobalSequenceTrackingToken(position));
    }

    private static ProjectionProgress.Segment here(TrackingToken token) {
        return new ProjectionProgress.Segment(-1, token);
    }
}
