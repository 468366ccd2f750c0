package io.matricula.query.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.matricula.platform.projections.given.Story;
import io.matricula.query.QueryTest;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.query.FindOverdueProcesses;
import io.matricula.shared.academic.query.OverdueProcesses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What other services ask over the query bus; these stories lie in a past that no other test has. */
class OverdueProcessesTest extends QueryTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Instant LONG_AGO = Instant.parse("2010-01-01T00:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(2);

    @Autowired
    private EventStore events;

    @Autowired
    private QueryGateway queries;

    @Autowired
    @Qualifier("messageSerializer")
    private Serializer messages;

    @Test
    void whatIsLateIsFoundUntilItWasTriedAgainTheLongestWaitingFirst() {
        Story ana = story();
        Story bob = story();
        Story parked = story();
        Story patient = story();
        given(LONG_AGO.plusSeconds(1), bob.requested());
        given(LONG_AGO, parked.requested(), parked.parked(), patient.requested(), patient.waitlisted());
        given(LONG_AGO, ana.requested());
        awaitOverdue(LONG_AGO.plusSeconds(1).plus(GRACE), 10, ana, bob);
        awaitOverdue(LONG_AGO.plusSeconds(1).plus(GRACE), 1, ana);
        awaitOverdue(LONG_AGO.plus(GRACE), 10, ana);
        awaitOverdue(LONG_AGO.plus(GRACE).minusMillis(1), 10);

        Instant retried = LONG_AGO.plusSeconds(1).plus(GRACE);
        given(retried, ana.retried());
        awaitOverdue(retried, 10, bob);
        awaitOverdue(retried.plus(GRACE.multipliedBy(2)).minusMillis(1), 10, bob);
        awaitOverdue(retried.plus(GRACE.multipliedBy(2)), 10, ana, bob);

        given(retried, ana.rejected(), bob.rejected());
        awaitOverdue(retried.plus(GRACE.multipliedBy(2)), 10);
    }

    @Test
    void questionAndAnswerCrossServices() {
        var question = new FindOverdueProcesses(LONG_AGO, 7);
        var answer = new OverdueProcesses(List.of(story().enrollment(), story().enrollment()));
        assertThat(overTheWire(question)).isEqualTo(question);
        assertThat(overTheWire(answer)).isEqualTo(answer);
    }

    private Object overTheWire(Object message) {
        return messages.deserialize(messages.serialize(message, byte[].class));
    }

    private void awaitOverdue(Instant asOf, int limit, Story... stories) {
        EnrollmentId[] expected =
                List.of(stories).stream().map(Story::enrollment).toArray(EnrollmentId[]::new);
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(
                        queries.query(new FindOverdueProcesses(asOf, limit), OverdueProcesses.class)
                                .join()
                                .enrollmentIds())
                .containsExactly(expected));
    }

    private static Story story() {
        return Story.of("overdue-" + UUID.randomUUID());
    }

    private void given(Instant at, Object... facts) {
        for (Object fact : facts) {
            events.publish(new GenericEventMessage<>(UUID.randomUUID().toString(), fact, MetaData.emptyInstance(), at));
        }
    }
}
