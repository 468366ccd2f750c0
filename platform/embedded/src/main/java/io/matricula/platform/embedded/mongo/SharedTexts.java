package io.matricula.platform.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/**
 * Keeps the name of a field once for all documents, and short texts too: the server reads new ones for every field of every
 * document, and the names alone would be about half of what the read models take.
 */
final class SharedTexts {

    private static final int SHORT_TEXT = 40;

    private SharedTexts() {}

    /** Changes a document that nobody else can see yet. */
    static void in(Document document) {
        var fields = new LinkedHashMap<String, Object>(document);
        document.clear();
        fields.forEach((name, value) -> document.put(name.intern(), shared(value)));
    }

    private static Object shared(Object value) {
        if (value instanceof String text && text.length() <= SHORT_TEXT) {
            return text.intern();
        } else if (value instanceof Document inner) {
            in(inner);
        } else if (value instanceof Collection<?> values) {
            return values.stream().map(SharedTexts::shared).collect(Collectors.toCollection(ArrayList::new));
        }
        return value;
    }
}
