package io.matricula.query.projection;

import org.bson.Document;

/** The order of the first facts, backwards. */
record NewestFirst() implements ListOrder {

    @Override
    public Document sort() {
        return new Document(Stored.SINCE, -1);
    }

    @Override
    public Document after(Place place) {
        return new Document(Stored.SINCE, new Document("$lt", place.at()));
    }

    @Override
    public Place of(Document stored) {
        return new Place(stored.getLong(Stored.SINCE), stored.getString(Stored.ID));
    }
}
