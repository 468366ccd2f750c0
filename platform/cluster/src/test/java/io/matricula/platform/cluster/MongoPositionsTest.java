package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.axon.AxonJson;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPositionsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private final Serializer json = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(AxonJson::configure)
            .build();
    private final MongoTemplate collections = DefaultMongoTemplate.builder()
            .mongoDatabase(DATABASE.client(), DATABASE.name())
            .build();
    private final MongoPositions positions = new MongoPositions(collections, DATABASE.template(), json);

    @Test
    void areThoseOfAllInstancesWithoutTakingASegmentFromAny() {
        TokenStore one = tokensOf("one");
        TokenStore other = tokensOf("other");
        one.initializeTokenSegments("followed", 2, new GlobalSequenceTrackingToken(5));
        one.fetchToken("followed", 0);
        other.fetchToken("followed", 1);
        other.storeToken(new GlobalSequenceTrackingToken(7), "followed", 1);
        assertThat(positions.of("followed")).isEqualTo(Map.of(0, 5L, 1, 7L));
        one.extendClaim("followed", 0);
        other.extendClaim("followed", 1);
    }

    @Test
    void areBeforeTheFirstEventWhereNothingHasBeenHandled() {
        tokensOf("one").initializeTokenSegments("idle", 1);
        assertThat(positions.of("idle")).isEqualTo(Map.of(0, -1L));
        assertThat(positions.of("unknown")).isEmpty();
    }

    @Test
    void areAsFarAsAnInstanceHasToldWhichIsFurtherThanItsTokensAre() {
        tokensOf("one").initializeTokenSegments("told", 2, new GlobalSequenceTrackingToken(5));
        positions.tell(Map.of("told", Map.of(1, 9L), "untold", Map.of()));
        assertThat(positions.of("told")).isEqualTo(Map.of(0, 5L, 1, 9L));
        positions.tell(Map.of("told", Map.of(0, 4L, 1, 8L)));
        assertThat(positions.of("told")).isEqualTo(Map.of(0, 5L, 1, 9L));
        positions.forget("told");
        assertThat(positions.of("told")).isEqualTo(Map.of(0, 5L, 1, 5L));
    }

    private TokenStore tokensOf(String instance) {
        return MongoTokenStore.builder()
                .mongoTemplate(collections)
                .serializer(json)
                .nodeId(instance)
                .build();
    }
}
