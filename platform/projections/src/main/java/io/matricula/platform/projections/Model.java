package io.matricula.platform.projections;

import com.mongodb.client.MongoCollection;
import io.matricula.platform.messaging.failure.NotReady;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** What readers see of a projection: the version in force, and of it only what is fit to be seen. */
public final class Model<D> {

    private static final String ALTERNATIVES = "$or";

    private final Projection<D> projection;
    private final MongoOperations mongo;
    private final DocumentCodec<D> format;
    private final ProjectionVersions projectionVersions;

    Model(
            Projection<D> projection,
            MongoOperations mongo,
            MongoConverter converter,
            ProjectionVersions projectionVersions) {
        this.projection = projection;
        this.mongo = mongo;
        this.format = new DocumentCodec<>(projection, converter);
        this.projectionVersions = projectionVersions;
    }

    /** The name of the projection it is of. */
    public String name() {
        return projection.name();
    }

    /** The document with this id; {@link NotReady} if it is hidden because one of its facts could not be applied. */
    public Optional<D> find(Object id) {
        List<Document> found = stored(List.of(id.toString()));
        requireNotHidden(found);
        return bodies(found).stream().findFirst();
    }

    /** {@link NotReady} if there is a document with this id and it is hidden because one of its facts could not be applied. */
    public void requireNotHidden(Object id) {
        requireNotHidden(stored(List.of(id.toString())));
    }

    private void requireNotHidden(List<Document> documents) {
        if (documents.stream().anyMatch(Model::isHiddenByFault)) {
            throw new NotReady("A fact could not be shown in the read model of " + name() + ".");
        }
    }

    /** The documents with these ids, as far as there are any. */
    public List<D> find(Collection<String> ids) {
        return bodies(stored(ids));
    }

    private List<Document> stored(Collection<String> ids) {
        return query(documents -> documents
                .find(new Document(DocumentCodec.ID, new Document("$in", ids)))
                .into(new ArrayList<>()));
    }

    private static boolean isHiddenByFault(Document document) {
        return document.getBoolean(DocumentCodec.PARKED, false) && !document.getBoolean(DocumentCodec.VISIBLE, false);
    }

    /** How many events each of these documents has taken, by its id; those that do not exist are not in it. */
    public Map<String, Integer> versions(Collection<String> ids) {
        var versions = new HashMap<String, Integer>();
        query(documents -> documents
                        .find(new Document(DocumentCodec.ID, new Document("$in", ids)))
                        .projection(new Document(DocumentCodec.VERSION, 1))
                        .into(new ArrayList<>()))
                .forEach(document ->
                        versions.put(document.getString(DocumentCodec.ID), document.getInteger(DocumentCodec.VERSION)));
        return versions;
    }

    /** The documents with these ids, by id, each with how many events it has taken. */
    public Map<String, Versioned<D>> versioned(Collection<String> ids) {
        var found = new HashMap<String, Versioned<D>>();
        for (Document document : stored(ids)) {
            bodies(List.of(document))
                    .forEach(body -> found.put(
                            document.getString(DocumentCodec.ID),
                            new Versioned<>(document.getInteger(DocumentCodec.VERSION), body)));
        }
        return found;
    }

    /** The documents whose fields have these values, newest first, of those that come after a place if one is given. */
    public List<Placed<D>> list(Document fields, @Nullable Place after, int skip, int limit) {
        return list(ListOrder.NEWEST_FIRST, fields, after, skip, limit);
    }

    /** The same, but those with the earliest instant in this field first. */
    public List<Placed<D>> listBy(String field, Document fields, @Nullable Place after, int skip, int limit) {
        return list(ListOrder.earliestFirst(field), fields, after, skip, limit);
    }

    private List<Placed<D>> list(ListOrder order, Document fields, @Nullable Place after, int skip, int limit) {
        Document filter =
                after == null ? visible(fields) : new Document("$and", List.of(visible(fields), order.after(after)));
        return query(documents -> documents
                        .find(filter)
                        .sort(order.sort())
                        .skip(skip)
                        .limit(limit)
                        .into(new ArrayList<>()))
                .stream()
                .flatMap(document ->
                        bodies(List.of(document)).stream().map(body -> new Placed<>(order.of(document), body)))
                .toList();
    }

    /** How many documents have these values. */
    public long count(Document fields) {
        return query(documents -> documents.countDocuments(visible(fields)));
    }

    /** The results of an aggregation over the documents; fields are below {@code body}. */
    public List<Document> aggregate(List<? extends Bson> pipeline) {
        return query(documents -> documents.aggregate(pipeline).into(new ArrayList<>()));
    }

    private List<D> bodies(List<Document> documents) {
        return documents.stream()
                .filter(document -> document.getBoolean(DocumentCodec.VISIBLE, false))
                .map(format::body)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Document visible(Document fields) {
        var filter = new Document(DocumentCodec.VISIBLE, true);
        filter.putAll(inBody(fields));
        return filter;
    }

    /** Fields are below the body, also those of alternatives ({@code $or}). */
    private static Document inBody(Document fields) {
        var filter = new Document();
        fields.forEach((field, value) -> {
            if (field.equals(ALTERNATIVES)) {
                filter.append(
                        field,
                        fields.getList(field, Document.class).stream()
                                .map(Model::inBody)
                                .toList());
            } else {
                filter.append(DocumentCodec.BODY + "." + field, value);
            }
        });
        return filter;
    }

    private <R> R query(Function<MongoCollection<Document>, @Nullable R> query) {
        String collection = projectionVersions.of(projection.name()).collection();
        return Objects.requireNonNull(mongo.execute(collection, query::apply));
    }
}
