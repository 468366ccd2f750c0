package io.matricula.platform.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedMongoBackendTest {

    private final MongoServer server = new MongoServer(new EmbeddedMongoBackend());
    private MongoClient client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void start() {
        server.bind("127.0.0.1", 0);
        client = MongoClients.create(
                "mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
        documents = client.getDatabase("test").getCollection("documents");
        documents.insertMany(List.of(document("a", 1), document("b", 2)));
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void aGuardedWriteReachesOnlyTheDocumentThatIsAsItsWriterKnewIt() {
        Document guard = new Document("_id", "a").append("version", 1);
        assertThat(documents.replaceOne(guard, document("a", 2)).getMatchedCount())
                .isEqualTo(1);
        assertThat(documents.replaceOne(guard, document("a", 3)).getMatchedCount())
                .isZero();
        assertThat(found(new Document("_id", "a"))).containsExactly(document("a", 2));
    }

    @Test
    void whatIsAskedBesidesTheIdsHoldsForWhatIsFound() {
        Document ids = new Document("_id", new Document("$in", List.of("a", "b", "c")));
        assertThat(found(ids)).containsExactlyInAnyOrder(document("a", 1), document("b", 2));
        assertThat(found(new Document(ids).append("version", 2))).containsExactly(document("b", 2));
        assertThat(found(new Document("_id", new Document("$ne", "a")).append("version", 2)))
                .containsExactly(document("b", 2));
    }

    @Test
    void documentsComeBackAsTheyWereWritten() {
        assertThat(found(new Document("version", 2))).containsExactly(document("b", 2));
    }

    private List<Document> found(Document query) {
        return documents.find(query).into(new ArrayList<>());
    }

    private static Document document(String id, int version) {
        return new Document("_id", id)
                .append("version", version)
                .append("text", "a text that is longer than what is kept once for all documents")
                .append("parts", List.of("one", new Document("two", "three")))
                .append("body", new Document("status", "CONFIRMED").append("nothing", null));
    }
}
