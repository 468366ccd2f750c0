package io.matricula.platform.cluster;

import org.bson.Document;

/** A record at rest, kept under its kind and its key. */
public record StoredRecord(String kind, String key, String content) {

    /** Where a service keeps its records. */
    public static final String COLLECTION = "records";

    private static final String CONTENT = "content";

    /** The whole document. */
    public Document document() {
        return identity(kind, key).append(CONTENT, content);
    }

    static Document identity(String kind, String key) {
        return new Document("_id", kind + "/" + key);
    }

    static String contentOf(Document stored) {
        return stored.getString(CONTENT);
    }
}
