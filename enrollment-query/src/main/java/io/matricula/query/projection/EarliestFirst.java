package io.matricula.query.projection;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The order of an instant, and of ids where that is equal. */
record EarliestFirst(String field) implements ListOrder {

    @Override
    public Document sort() {
        return new Document(field, 1).append(Stored.ID, 1);
    }

    @Override
    public Document after(Place place) {
        Date at = Date.from(Instant.ofEpochMilli(place.at()));
        return new Document(
                "$or",
                List.of(
                        new Document(field, new Document("$gt", at)),
                        new Document(field, at).append(Stored.ID, new Document("$gt", place.id()))));
    }

    @Override
    public Place of(Document stored) {
        Date at = stored.getEmbedded(List.of(field.split("\\.", -1)), Date.class);
        return new Place(at.toInstant().toEpochMilli(), stored.getString(Stored.ID));
    }
}
