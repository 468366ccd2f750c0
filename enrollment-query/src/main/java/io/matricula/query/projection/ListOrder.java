package io.matricula.query.projection;

import org.bson.Document;

/** A total order of the documents of a list, in which no document changes its place. */
interface ListOrder {

    /** No two documents of a model begin with the same fact. */
    ListOrder NEWEST_FIRST = new NewestFirst();

    /** Those with the earliest instant in this field of the body first. */
    static ListOrder earliestFirst(String field) {
        return new EarliestFirst(Stored.BODY + "." + field);
    }

    Document sort();

    /** Holds for the documents that come after this place. */
    Document after(Place place);

    Place of(Document stored);
}
