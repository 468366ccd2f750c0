package io.matricula.platform.projections.paging;

import io.matricula.platform.projections.Model;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The conditions of a list: those that were given must all hold. */
public final class Filters {

    private final Document fields = new Document();

    /** The field has this value, if one was given. */
    public Filters is(String field, @Nullable Object value) {
        if (value != null) {
            fields.append(field, value.toString());
        }
        return this;
    }

    /** The field says yes or no, if that was asked for. */
    public Filters isSo(String field, @Nullable Boolean value) {
        if (value != null) {
            fields.append(field, value);
        }
        return this;
    }

    /** The part of those documents for which the conditions hold, newest first. */
    public <D> PageOf<D> page(Model<D> model, Paging paging) {
        return paging.of(model, model.count(fields), (after, skip, limit) -> model.list(fields, after, skip, limit));
    }
}
