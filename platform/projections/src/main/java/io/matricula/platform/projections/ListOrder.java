package io.matricula.platform.projections;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * A total order of the documents of a list in which none changes its place: by an instant, and by ids where that is equal.
 *
 * @param field where the instant is stored
 * @param descending whether the latest comes first
 * @param asDate whether the instant is stored as a date, else as milliseconds since 1970
 */
record ListOrder(String field, boolean descending, boolean asDate) {

    static final ListOrder NEWEST_FIRST = new ListOrder(DocumentCodec.SINCE, true, false);

    /** Those with the earliest instant in this field of the body first. */
    static ListOrder earliestFirst(String field) {
        return new ListOrder(DocumentCodec.BODY + "." + field, false, true);
    }

    Document sort() {
        return new Document(field, descending ? -1 : 1).append(DocumentCodec.ID, 1);
    }

    /** Holds for the documents that come after this place. */
    Document after(Place place) {
        Object at = asDate ? Date.from(Instant.ofEpochMilli(place.at())) : (Object) place.at();
        var later = new Document(field, new Document(descending ? "$lt" : "$gt", at));
        var atOnce = new Document(field, at).append(DocumentCodec.ID, new Document("$gt", place.id()));
        return new Document(field, new Document(descending ? "$lte" : "$gte", at))
                .append("$or", List.of(later, atOnce));
    }

    Place of(Document stored) {
        Object at = stored.getEmbedded(List.of(field.split("\\.", -1)), Object.class);
        return new Place(
                at instanceof Date date ? date.toInstant().toEpochMilli() : ((Number) at).longValue(),
                stored.getString(DocumentCodec.ID));
    }
}
