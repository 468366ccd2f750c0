package io.matricula.enrollment.offering;

import static io.matricula.enrollment.offering.PackedIds.ID;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.util.StdConverter;

/**
 * A waitlist as it stands in a snapshot.
 *
 * @param places enrollment, student and instant of the request of all applicants who wait, in their order
 */
record StoredWaitlist(int capacity, String places) {

    private static final int PLACE = 2 * ID + Long.BYTES + Integer.BYTES;

    static final class Writer extends StdConverter<Waitlist, StoredWaitlist> {

        @Override
        public StoredWaitlist convert(Waitlist waitlist) {
            List<Waitlist.Place> places = waitlist.places();
            return new StoredWaitlist(
                    waitlist.capacity(),
                    PackedIds.text(places.size() * PLACE, packed -> places.forEach(place -> put(packed, place))));
        }

        private static void put(ByteBuffer packed, Waitlist.Place place) {
            PackedIds.put(packed, place.enrollment());
            PackedIds.put(packed, place.student());
            Instant asked = place.askedAt();
            packed.putLong(asked.getEpochSecond()).putInt(asked.getNano());
        }
    }

    static final class Reader extends StdConverter<StoredWaitlist, Waitlist> {

        @Override
        public Waitlist convert(StoredWaitlist stored) {
            Waitlist waitlist = Waitlist.of(stored.capacity());
            ByteBuffer packed = PackedIds.of(stored.places());
            while (packed.hasRemaining()) {
                waitlist.join(
                        new EnrollmentId(PackedIds.next(packed)),
                        new StudentId(PackedIds.next(packed)),
                        Instant.ofEpochSecond(packed.getLong(), packed.getInt()));
            }
            return waitlist;
        }
    }
}
