package io.matricula.platform.cluster;

import org.bson.Document;

/** A record at rest, kept under its kind and its key. */
public record StoredRecord(String kind, String key, String content) {

    /** Where a service keeps its records. */
    public static final String COLLECTION = "records";

    private static final char SEPARATOR = '/';
    private static final String CONTENT = "content";

    /** The whole document. */
    public Document document() {
        return identity(kind, key).append(CONTENT, content);
    }

    static Document identity(String kind, String key) {
        return new Document("_id", id(kind, key));
    }

    static String id(String kind, String key) {
        return kind + SEPARATOR + key;
    }

    /** Behind every id of this kind, and before those of the next. */
    static String idBehind(String kind) {
        return kind + (char) (SEPARATOR + 1);
    }

    static String keyOf(String kind, Document stored) {
        return stored.getString("_id").substring(kind.length() + 1);
    }

    static Document change(String content) {
        return new Document("$set", new Document(CONTENT, content));
    }

    static String contentOf(Document stored) {
        return stored.getString(CONTENT);
    }
}
