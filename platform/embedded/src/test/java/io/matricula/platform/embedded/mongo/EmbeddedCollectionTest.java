package io.matricula.platform.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedCollectionTest {

    private final MongoCollection<?> documents =
            new EmbeddedMongoBackend().openOrCreateDatabase("test").createCollectionOrThrowIfExists("documents");

    @BeforeEach
    void fill() {
        documents.insertDocuments(List.of(document("a", 1), document("b", 1), document("c", 1)), true);
    }

    /** An answer is encoded after the lock of its collection is released, when the next write may have begun. */
    @Test
    void anAnswerStaysAsItWasWhateverIsWrittenAfterwards() {
        Iterable<Document> answer = documents.handleQuery(new Document());

        replace(document("a", 2));
        set(new Document("_id", "b"), "body.status", "WITHDRAWN");
        documents.findAndModify(new Document("query", new Document("_id", "c")).append("update", document("c", 3)));

        assertThat(answer).containsExactly(document("a", 1), document("b", 1), document("c", 1));
        assertThat(documents.handleQuery(new Document()))
                .containsExactly(
                        document("a", 2),
                        document("b", 1).append("body", new Document("status", "WITHDRAWN")),
                        document("c", 3));
    }

    @Test
    void aWriteReachesEveryDocumentThatItNames() {
        documents.updateDocuments(
                new Document("version", 1),
                new Document("$set", new Document("version", 4)),
                ArrayFilters.empty(),
                true,
                false,
                NoopOplog.get());

        assertThat(documents.handleQuery(new Document("version", 4))).hasSize(3);
    }

    @Test
    void aRemovedDocumentLeavesItsPlaceToANewOne() {
        documents.deleteDocuments(new Document("_id", "b"), 1, NoopOplog.get());
        assertThat(documents.count()).isEqualTo(2);
        assertThat(documents.handleQuery(new Document("_id", "b"))).isEmpty();

        documents.insertDocuments(List.of(document("d", 1), document("e", 1)), true);

        assertThat(documents.count()).isEqualTo(4);
        assertThat(documents.handleQuery(new Document()))
                .containsExactlyInAnyOrder(document("a", 1), document("c", 1), document("d", 1), document("e", 1));
        assertThat(documents.handleQuery(new Document("_id", "d"))).containsExactly(document("d", 1));
    }

    @Test
    void theNaturalOrderCanBeTurnedRound() {
        Document query = new Document("$query", new Document()).append("$orderby", new Document("$natural", -1));

        assertThat(documents.handleQuery(query)).containsExactly(document("c", 1), document("b", 1), document("a", 1));
    }

    private void replace(Document document) {
        update(new Document("_id", document.get("_id")), document);
    }

    private void set(Document selector, String field, Object value) {
        update(selector, new Document("$set", new Document(field, value)));
    }

    private void update(Document selector, Document update) {
        documents.updateDocuments(selector, update, ArrayFilters.empty(), false, false, NoopOplog.get());
    }

    private static Document document(String id, int version) {
        return new Document("_id", id).append("version", version).append("body", new Document("status", "CONFIRMED"));
    }
}
