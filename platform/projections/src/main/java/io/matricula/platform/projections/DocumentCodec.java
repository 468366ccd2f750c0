package io.matricula.platform.projections;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** How documents lie in MongoDB: what readers see is the body, around it is what the engine needs. */
final class DocumentCodec<D> {

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

    DocumentCodec(Projection<D> projection, MongoConverter converter) {
        this.projection = projection;
        this.converter = converter;
    }

    DocumentUpdate<D> unstored(String id) {
        return new DocumentUpdate<>(id, 0, 0, ProcessedSequences.nothing(), null, null);
    }

    DocumentUpdate<D> draft(Document stored) {
        Document fault = stored.get(FAULT, Document.class);
        return new DocumentUpdate<>(
                stored.getString(ID),
                stored.getInteger(VERSION),
                stored.getLong(SINCE),
                ProcessedSequences.ofText(stored.getString(SEEN)),
                body(stored),
                fault == null ? null : Fault.from(fault));
    }

    @Nullable
    D body(Document stored) {
        Document body = stored.get(BODY, Document.class);
        return body == null ? null : converter.read(projection.type(), body);
    }

    Document document(DocumentUpdate<D> draft) {
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
