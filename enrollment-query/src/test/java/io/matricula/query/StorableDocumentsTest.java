package io.matricula.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.projections.DocumentMapping;
import io.matricula.platform.projections.DocumentMapping.AsText;
import io.matricula.platform.projections.Projection;
import io.matricula.platform.projections.RecordedEvent;
import io.matricula.platform.security.personal.PersonalData;
import io.matricula.shared.given.ExampleFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Tests of projections know no store; this one knows what a store takes. */
class StorableDocumentsTest extends QueryTest {

    @Autowired
    private List<Projection<?>> projections;

    @Autowired
    private List<AsText<?>> texts;

    @Autowired
    private PersonalData personal;

    @Test
    void whateverHappensLeavesDocumentsThatCanBeStoredAndReadAgain() {
        MongoConverter converter = DocumentMapping.converter(texts, personal);
        assertThat(projections).isNotEmpty().allSatisfy(projection -> assertThat(documentsOf(projection))
                .as(projection.name())
                .isNotEmpty()
                .allSatisfy(document -> {
                    var stored = new Document();
                    converter.write(document, stored);
                    Document read = Document.parse(stored.toBsonDocument().toJson());
                    assertThat(converter.read(document.getClass(), read)).isNotNull();
                }));
    }

    /** Every fact comes after all others once, so that it finds the document that it is about. */
    private static <D> List<D> documentsOf(Projection<D> projection) {
        Map<String, @Nullable D> latest = new HashMap<>();
        var all = new ArrayList<D>();
        List<Object> facts = ExampleFacts.all().stream()
                .filter(fact -> projection.concerns(fact.getClass()))
                .toList();
        facts.forEach(fact -> tooEarly(projection, latest, fact));
        for (Object fact : facts) {
            D next = projection.apply(latest.get(projection.key(fact)), recorded(fact));
            latest.put(projection.key(fact), next);
            if (next != null) {
                all.add(next);
            }
        }
        return all;
    }

    private static <D> void tooEarly(Projection<D> projection, Map<String, @Nullable D> latest, Object fact) {
        try {
            latest.put(projection.key(fact), projection.apply(latest.get(projection.key(fact)), recorded(fact)));
        } catch (IllegalStateException unknown) {
            assertThat(latest.get(projection.key(fact)))
                    .as("what %s is about", fact)
                    .isNull();
        }
    }

    private static RecordedEvent<Object> recorded(Object fact) {
        return new RecordedEvent<>(fact, Instant.EPOCH, "cause", "id");
    }
}
