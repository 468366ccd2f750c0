package io.matricula.platform.projections;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** How documents lie in MongoDB: what readers see is the body, around it is what the engine needs. */
final class Stored<D> {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String SINCE = "since";
    static final String VISIBLE = "visible";
    static final String PARKED = "parked";
    static final String BODY = "body";
    private static final String SEEN = "seen";
    static final String FAULT = "fault";

    private final Projection<D> projection;
    private final MongoConverter converter;

    Stored(Projection<D> projection, MongoConverter converter) {
        this.projection = projection;
        this.converter = converter;
    }

    Draft<D> unstored(String id) {
        return new Draft<>(id, 0, 0, Seen.nothing(), null, null);
    }

    Draft<D> draft(Document stored) {
        Document fault = stored.get(FAULT, Document.class);
        return new Draft<>(
                stored.getString(ID),
                stored.getInteger(VERSION),
                stored.getLong(SINCE),
                Seen.ofText(stored.getString(SEEN)),
                body(stored),
                fault == null ? null : Fault.from(fault));
    }

    @Nullable
    D body(Document stored) {
        Document body = stored.get(BODY, Document.class);
        return body == null ? null : converter.read(projection.type(), body);
    }

    Document document(Draft<D> draft) {
        var document = new Document(ID, draft.id())
                .append(VERSION, draft.version())
                .append(SINCE, draft.since())
                .append(SEEN, draft.seen().toText());
        D body = draft.body();
        if (body != null) {
            var mapped = new Document();
            converter.write(body, mapped);
            document.append(VISIBLE, projection.shows(body)).append(BODY, mapped);
        }
        Fault fault = draft.fault();
        if (fault != null) {
            document.append(PARKED, true).append(FAULT, fault.toDocument());
        }
        return document;
    }
}
