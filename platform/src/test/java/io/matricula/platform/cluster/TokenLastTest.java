package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;

class TokenLastTest {

    private static final GlobalSequenceTrackingToken TOKEN = new GlobalSequenceTrackingToken(7);

    @Test
    void isStoredAfterWhatIsWrittenBeforeTheCommit() {
        TokenStore inner = new InMemoryTokenStore();
        inner.initializeTokenSegments("sagas", 1);
        var tokens = new TokenLast(inner, "example");
        List<Object> seenBySagas = new ArrayList<>();
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.onPrepareCommit(handled -> tokens.storeToken(TOKEN, "sagas", 0));
        work.onPrepareCommit(handled -> seenBySagas.add(String.valueOf(inner.fetchToken("sagas", 0))));
        work.commit();
        assertThat(seenBySagas).containsExactly("null");
        assertThat(inner.fetchToken("sagas", 0)).isEqualTo(TOKEN);
    }

    @Test
    void whoHasLostTheSegmentWritesNothing() {
        TokenStore inner = mock(TokenStore.class);
        doThrow(new UnableToClaimTokenException("another has it")).when(inner).extendClaim("sagas", 0);
        var tokens = new TokenLast(inner, "example");
        List<String> written = new ArrayList<>();
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.onPrepareCommit(handled -> tokens.storeToken(TOKEN, "sagas", 0));
        work.onPrepareCommit(handled -> written.add("saga"));
        assertThatThrownBy(work::commit).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(written).isEmpty();
        verify(inner, never()).storeToken(any(), any(), anyInt());
    }

    @Test
    void outsideOfAUnitOfWorkItIsStoredAtOnce() {
        TokenStore inner = mock(TokenStore.class);
        new TokenLast(inner, "example").storeToken(TOKEN, "sagas", 0);
        verify(inner).storeToken(TOKEN, "sagas", 0);
    }

    @Test
    void saysWhereItsTokensAreWithoutLookingThere() {
        TokenStore inner = mock(TokenStore.class);
        assertThat(new TokenLast(inner, "example").retrieveStorageIdentifier()).contains("example");
        verifyNoInteractions(inner);
    }
}
