package io.matricula.query.attention;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Placed;
import io.matricula.platform.projections.paging.PageOf;
import io.matricula.platform.projections.paging.Paging;
import io.matricula.shared.academic.query.FindOverdueProcesses;
import io.matricula.shared.academic.query.IsProcessLate;
import io.matricula.shared.academic.query.OverdueProcesses;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Finds the processes that need attention, those that went on last longest ago first. */
final class LateProcesses {

    private static final String SINCE = "since";
    private static final int MAX_RESULTS = 1_000;

    private final Model<ObservedEnrollment> processes;
    private final Lateness lateness;

    LateProcesses(Model<ObservedEnrollment> processes, Lateness lateness) {
        this.processes = processes;
        this.lateness = lateness;
    }

    /** Those that are late or wait for a person, and those of these enrollments whatever they wait for. */
    PageOf<ObservedEnrollment> page(Instant now, Set<String> enrollments, Paging paging) {
        Document late = enrollments.isEmpty()
                ? notAfter("lateAt", now)
                : new Document("$or", List.of(notAfter("lateAt", now), among(enrollments)));
        return paging.of(
                processes,
                processes.count(late),
                (after, skip, limit) -> processes.listBy(SINCE, late, after, skip, limit));
    }

    /** Those that may be tried again without a person. */
    @QueryHandler
    OverdueProcesses overdue(FindOverdueProcesses query) {
        int limit = Math.max(1, Math.min(query.limit(), MAX_RESULTS));
        return new OverdueProcesses(processes.listBy(SINCE, notAfter("retryAt", query.asOf()), null, 0, limit).stream()
                .map(Placed::body)
                .map(ObservedEnrollment::enrollmentId)
                .toList());
    }

    @QueryHandler
    boolean isLate(IsProcessLate query) {
        return processes.find(query.enrollmentId()).stream()
                .flatMap(process -> Stream.ofNullable(lateness.ofItself(process)))
                .anyMatch(late -> !late.isAfter(query.asOf()));
    }

    private static Document among(Set<String> enrollments) {
        return new Document("enrollmentId", new Document("$in", List.copyOf(enrollments)));
    }

    private static Document notAfter(String field, Instant instant) {
        return new Document(field, new Document("$lte", Date.from(instant)));
    }
}
