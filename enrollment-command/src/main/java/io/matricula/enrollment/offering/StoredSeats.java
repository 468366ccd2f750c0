package io.matricula.enrollment.offering;

import static io.matricula.enrollment.offering.PackedIds.ID;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import java.nio.ByteBuffer;
import java.util.List;
import tools.jackson.databind.util.StdConverter;

/**
 * Seats as they stand in a snapshot.
 *
 * @param held enrollment and student of each seat that is held
 * @param confirmed enrollment and student of each seat that is confirmed
 */
record StoredSeats(int capacity, String held, String confirmed) {

    private static final int SEAT = 2 * ID;

    static final class Writer extends StdConverter<Seats, StoredSeats> {

        @Override
        public StoredSeats convert(Seats seats) {
            return new StoredSeats(seats.capacity(), packed(seats.all(false)), packed(seats.all(true)));
        }

        private static String packed(List<Seats.Taken> seats) {
            return PackedIds.text(seats.size() * SEAT, packed -> seats.forEach(seat -> put(packed, seat)));
        }

        private static void put(ByteBuffer packed, Seats.Taken seat) {
            PackedIds.put(packed, seat.enrollment());
            PackedIds.put(packed, seat.student());
        }
    }

    static final class Reader extends StdConverter<StoredSeats, Seats> {

        @Override
        public Seats convert(StoredSeats stored) {
            Seats seats = Seats.of(stored.capacity());
            take(seats, PackedIds.of(stored.held()), false);
            take(seats, PackedIds.of(stored.confirmed()), true);
            return seats;
        }

        private static void take(Seats seats, ByteBuffer packed, boolean confirmed) {
            while (packed.hasRemaining()) {
                var enrollment = new EnrollmentId(PackedIds.next(packed));
                seats.hold(enrollment, new StudentId(PackedIds.next(packed)));
                if (confirmed) {
                    seats.confirm(enrollment);
                }
            }
        }
    }
}
