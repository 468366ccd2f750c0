package io.matricula.enrollment.offering;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The seats of an offering and who sits on them. Copies facts; whether a seat may be given is a matter of {@link SeatPolicy}. */
final class Seats {

    private int capacity;
    private int confirmed;
    private final Map<UUID, Seat> byEnrollment = new HashMap<>();
    private final Map<UUID, UUID> enrollmentOf = new HashMap<>();

    /** A seat that is held, or confirmed for good. */
    record Seat(UUID student, boolean confirmed) {}

    /** Whose seat it is. */
    record Taken(UUID enrollment, UUID student) {}

    static Seats none() {
        return new Seats();
    }

    static Seats of(int capacity) {
        var seats = new Seats();
        seats.capacity = capacity;
        return seats;
    }

    int capacity() {
        return capacity;
    }

    int taken() {
        return byEnrollment.size();
    }

    boolean isFree() {
        return taken() < capacity;
    }

    Stream<UUID> enrollments() {
        return byEnrollment.keySet().stream();
    }

    /** All seats that are confirmed, or all that are not. */
    List<Taken> all(boolean confirmedOnes) {
        return byEnrollment.entrySet().stream()
                .filter(seat -> seat.getValue().confirmed() == confirmedOnes)
                .map(seat -> new Taken(seat.getKey(), seat.getValue().student()))
                .toList();
    }

    int confirmed() {
        return confirmed;
    }

    boolean has(EnrollmentId enrollment) {
        return byEnrollment.containsKey(enrollment.value());
    }

    boolean holds(EnrollmentId enrollment) {
        Seat seat = byEnrollment.get(enrollment.value());
        return seat != null && !seat.confirmed();
    }

    boolean hasSeated(StudentId student) {
        return enrollmentOf.containsKey(student.value());
    }

    void resize(int newCapacity) {
        capacity = newCapacity;
    }

    void hold(EnrollmentId enrollment, StudentId student) {
        byEnrollment.put(enrollment.value(), new Seat(student.value(), false));
        enrollmentOf.put(student.value(), enrollment.value());
    }

    void confirm(EnrollmentId enrollment) {
        byEnrollment.computeIfPresent(enrollment.value(), (id, seat) -> new Seat(seat.student(), true));
        confirmed++;
    }

    void release(EnrollmentId enrollment) {
        Seat seat = byEnrollment.remove(enrollment.value());
        if (seat != null) {
            enrollmentOf.remove(seat.student());
            confirmed -= seat.confirmed() ? 1 : 0;
        }
    }
}
