package io.matricula.query.enrollments;

import static java.util.stream.Collectors.groupingBy;

import io.matricula.platform.projections.Model;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.academic.OfferingId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Which enrollment is at which place on the waitlist of an offering: order of arrival, and of ids for those that came together (R3). */
final class Waitlists {

    private static final Comparator<Document> ORDER = Comparator.comparing(
                    (Document waiting) -> waiting.getDate("requestedAt"))
            .thenComparing(waiting -> waiting.getString("_id"));

    private final Model<EnrollmentView> enrollments;

    Waitlists(Model<EnrollmentView> enrollments) {
        this.enrollments = enrollments;
    }

    EnrollmentView placed(EnrollmentView enrollment) {
        return placed(List.of(enrollment)).get(0);
    }

    /** The same enrollments with their places; one query for each offering that one of them waits for. */
    List<EnrollmentView> placed(List<EnrollmentView> views) {
        Map<String, Integer> positions = positions(views);
        return views.stream()
                .map(view -> view.at(positions.get(view.enrollmentId().toString())))
                .toList();
    }

    private Map<String, Integer> positions(List<EnrollmentView> views) {
        var positions = new HashMap<String, Integer>();
        views.stream()
                .filter(view -> view.status() == EnrollmentStatus.WAITLISTED)
                .collect(groupingBy(EnrollmentView::offeringId))
                .forEach((offering, waiting) -> number(waitlist(offering, latest(waiting)), positions));
        return positions;
    }

    private static void number(List<String> waitlist, Map<String, Integer> positions) {
        for (int ahead = 0; ahead < waitlist.size(); ahead++) {
            positions.put(waitlist.get(ahead), ahead + 1);
        }
    }

    private List<String> waitlist(OfferingId offering, Instant until) {
        var waiting = new Document("body.offeringId", offering.toString())
                .append("body.status", EnrollmentStatus.WAITLISTED.name())
                .append("body.requestedAt", new Document("$lte", Date.from(until)));
        return enrollments
                .aggregate(List.of(
                        new Document("$match", waiting),
                        new Document("$project", new Document("requestedAt", "$body.requestedAt"))))
                .stream()
                .sorted(ORDER)
                .map(entry -> entry.getString("_id"))
                .toList();
    }

    private static Instant latest(List<EnrollmentView> waiting) {
        return waiting.stream()
                .map(EnrollmentView::requestedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
