package io.matricula.enrollment.offering;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The applicants who wait for a seat of a full offering, in the order in which they asked. Copies facts and decides nothing. */
final class Waitlist {

    private int capacity;
    private @Nullable Place last;
    private Map<UUID, Place> byEnrollment = new LinkedHashMap<>();
    private final Set<UUID> students = new HashSet<>();

    /** A place on the waitlist. */
    record Place(UUID enrollment, UUID student, Instant askedAt) {

        /** The same order as the read side shows: by the instant of the request, then by the text of the id. */
        static final Comparator<Place> ORDER_OF_ARRIVAL = Comparator.comparing(Place::askedAt)
                .thenComparing(place -> place.enrollment().toString());

        EnrollmentId enrollmentId() {
            return new EnrollmentId(enrollment);
        }

        StudentId studentId() {
            return new StudentId(student);
        }
    }

    static Waitlist of(int capacity) {
        var waitlist = new Waitlist();
        waitlist.capacity = capacity;
        return waitlist;
    }

    static Waitlist none() {
        return of(0);
    }

    int capacity() {
        return capacity;
    }

    void resize(int newCapacity) {
        capacity = newCapacity;
    }

    /** All places, in their order. */
    List<Place> places() {
        return List.copyOf(byEnrollment.values());
    }

    boolean isEmpty() {
        return byEnrollment.isEmpty();
    }

    boolean isFull() {
        return size() >= capacity;
    }

    int size() {
        return byEnrollment.size();
    }

    boolean has(EnrollmentId enrollment) {
        return byEnrollment.containsKey(enrollment.value());
    }

    boolean has(StudentId student) {
        return students.contains(student.value());
    }

    StudentId studentOf(EnrollmentId enrollment) {
        return Objects.requireNonNull(byEnrollment.get(enrollment.value())).studentId();
    }

    /** Whose turn it is; the waitlist must not be empty. */
    Place head() {
        return byEnrollment.values().iterator().next();
    }

    Stream<UUID> enrollments() {
        return byEnrollment.keySet().stream();
    }

    void join(EnrollmentId enrollment, StudentId student, Instant askedAt) {
        var place = new Place(enrollment.value(), student.value(), askedAt);
        byEnrollment.put(enrollment.value(), place);
        students.add(student.value());
        if (last != null && Place.ORDER_OF_ARRIVAL.compare(place, last) < 0) {
            sort();
        } else {
            last = place;
        }
    }

    private void sort() {
        var sorted = new LinkedHashMap<UUID, Place>();
        byEnrollment.values().stream()
                .sorted(Place.ORDER_OF_ARRIVAL)
                .forEach(place -> sorted.put(place.enrollment(), place));
        byEnrollment = sorted;
    }

    void leave(EnrollmentId enrollment) {
        Place place = byEnrollment.remove(enrollment.value());
        if (place != null) {
            students.remove(place.student());
        }
    }
}
