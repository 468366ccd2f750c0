package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.matricula.platform.messaging.axon.AxonJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TokenAfterSagasStoreTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final GlobalSequenceTrackingToken TOKEN = new GlobalSequenceTrackingToken(7);

    @Test
    void isStoredAfterWhatIsWrittenBeforeTheCommit() {
        TokenStore inner = new InMemoryTokenStore();
        inner.initializeTokenSegments("sagas", 1);
        var tokens = new TokenAfterSagasStore(inner, "example");
        List<Object> seenBySagas = new ArrayList<>();
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.onPrepareCommit(handled -> tokens.storeToken(TOKEN, "sagas", 0));
        work.onPrepareCommit(handled -> seenBySagas.add(String.valueOf(inner.fetchToken("sagas", 0))));
        work.commit();
        assertThat(seenBySagas).containsExactly("null");
        assertThat(inner.fetchToken("sagas", 0)).isEqualTo(TOKEN);
    }

    @Test
    void whoHasLostTheSegmentDoesNotMoveOn() {
        TokenStore loser = instance("loser", Duration.ofMinutes(1));
        TokenStore winner = instance("winner", Duration.ZERO);
        loser.initializeTokenSegments("sagas", 1);
        loser.fetchToken("sagas", 0);
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.onPrepareCommit(handled -> new TokenAfterSagasStore(loser, "example").storeToken(TOKEN, "sagas", 0));
        work.onPrepareCommit(handled -> winner.fetchToken("sagas", 0));
        assertThatThrownBy(work::commit).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(work.isRolledBack()).isTrue();
        assertThat(winner.fetchToken("sagas", 0)).isNull();
    }

    @Test
    void outsideOfAUnitOfWorkItIsStoredAtOnce() {
        TokenStore inner = mock(TokenStore.class);
        new TokenAfterSagasStore(inner, "example").storeToken(TOKEN, "sagas", 0);
        verify(inner).storeToken(TOKEN, "sagas", 0);
    }

    @Test
    void saysWhereItsTokensAreWithoutLookingThere() {
        TokenStore inner = mock(TokenStore.class);
        assertThat(new TokenAfterSagasStore(inner, "example").retrieveStorageIdentifier())
                .contains("example");
        verifyNoInteractions(inner);
    }

    private static TokenStore instance(String name, Duration claimTimeout) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(DATABASE.client(), DATABASE.name())
                        .build())
                .serializer(Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(AxonJson::configure)
                        .build())
                .nodeId(name)
                .claimTimeout(claimTimeout)
                .build();
    }
}
