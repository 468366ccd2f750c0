package io.matricula.financial.gateway;

import static io.matricula.financial.gateway.GatewayFacts.KEY;
import static io.matricula.financial.gateway.GatewayFacts.ORDER;
import static io.matricula.financial.gateway.GatewayFacts.PAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ResilientGatewayTest {

    private final PaymentGateway provider = mock(PaymentGateway.class);
    private final ResilientGateway gateway = new ResilientGateway(provider, Duration.ofMillis(100));

    @Test
    void anAnswerIsPassedOn() {
        when(provider.find(KEY)).thenReturn(done(Optional.of(PAID)));
        assertThat(gateway.find(KEY)).contains(PAID);
    }

    @Test
    void aPassingFaultIsTriedAgain() {
        when(provider.charge(ORDER))
                .thenReturn(broken())
                .thenReturn(broken())
                .thenReturn(broken())
                .thenReturn(done(PAID));
        assertThat(gateway.charge(ORDER)).isEqualTo(PAID);
        verify(provider, times(4)).charge(ORDER);
    }

    @Test
    void triesAreBounded() {
        when(provider.charge(ORDER)).thenReturn(broken());
        assertThatThrownBy(() -> gateway.charge(ORDER)).isInstanceOf(GatewayUnreachable.class);
        verify(provider, times(4)).charge(ORDER);
    }

    @Test
    void whatTookTooLongIsNotAskedAgainBecauseItMayHaveHappened() {
        when(provider.charge(ORDER)).thenReturn(new CompletableFuture<>());
        assertThatThrownBy(() -> gateway.charge(ORDER))
                .isInstanceOf(GatewayUnreachable.class)
                .hasMessageContaining("TimeoutException");
        verify(provider, times(1)).charge(ORDER);
    }

    @Test
    void aGatewayThatIsDownIsLeftAlone() {
        when(provider.find(any())).thenReturn(broken());
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(() -> gateway.find(KEY)).isInstanceOf(GatewayUnreachable.class);
        }
        assertThatThrownBy(() -> gateway.charge(ORDER))
                .isInstanceOf(GatewayUnreachable.class)
                .hasMessageContaining("CallNotPermittedException");
        verify(provider, times(0)).charge(any());
    }

    @Test
    void theTokenShowsInNoError() {
        when(provider.charge(ORDER)).thenReturn(broken());
        assertThatThrownBy(() -> gateway.charge(ORDER)).message().doesNotContain("tok_");
        assertThat(ORDER.toString()).doesNotContain("tok_");
    }

    private static <T> CompletionStage<T> done(T answer) {
        return CompletableFuture.completedStage(answer);
    }

    private static <T> CompletionStage<T> broken() {
        return CompletableFuture.failedStage(new IllegalStateException("broken"));
    }
}
