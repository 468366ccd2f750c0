package io.matricula.enrollment.erasure;

import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.shared.privacy.query.FindPersonalRecords;
import io.matricula.shared.privacy.query.PersonalRecords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryGateway;

/** What the read side knows of a person: no aggregate has all of it. */
final class PeopleRecords {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final QueryGateway queries;
    private final Clock clock;

    PeopleRecords(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** As of all facts so far; {@link NotReady} if that cannot be said now. */
    PersonalRecords of(FindPersonalRecords person) {
        try {
            return ask(person, clock.instant().plus(TIMEOUT)).get(2 * TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unknown();
        } catch (ExecutionException | TimeoutException unanswered) {
            throw unknown();
        }
    }

    /** The read side is a little behind, and so is asked again. */
    private CompletableFuture<PersonalRecords> ask(FindPersonalRecords person, Instant until) {
        return queries.query(person, PersonalRecords.class)
                .exceptionallyCompose(failed -> clock.instant().isAfter(until)
                        ? CompletableFuture.failedFuture(failed)
                        : later().thenCompose(nothing -> ask(person, until)));
    }

    private static CompletableFuture<Void> later() {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static NotReady unknown() {
        return new NotReady("It could not be found out now what there is about the person.");
    }
}
