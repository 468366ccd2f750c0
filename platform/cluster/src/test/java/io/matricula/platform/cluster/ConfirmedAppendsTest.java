package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfirmedAppendsTest {

    @Test
    void whatTheServerSaysItHasStoredIsStored() {
        assertThat(append(true).join().getSuccess()).isTrue();
    }

    @Test
    void whatItSaysItHasNotStoredIsAnError() {
        assertThatThrownBy(() -> append(false).join()).hasCauseInstanceOf(StatusRuntimeException.class);
    }

    private static CompletableFuture<Confirmation> append(boolean success) {
        var answer = new CompletableFuture<Confirmation>();
        Channel server = ClientInterceptors.intercept(new Answering(success), new ConfirmedAppends());
        EventStoreGrpc.newStub(server).appendEvent(new StreamObserver<>() {
            @Override
            public void onNext(Confirmation confirmation) {
                answer.complete(confirmation);
            }

            @Override
            public void onError(Throwable failed) {
                answer.completeExceptionally(failed);
            }

            @Override
            public void onCompleted() {}
        });
        return answer;
    }

    /** A server that says to everything whether it has stored it. */
    private static final class Answering extends Channel {

        private final boolean success;

        private Answering(boolean success) {
            this.success = success;
        }

        @Override
        public String authority() {
            return "example";
        }

        @Override
        public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
            assertThat(method.getFullMethodName())
                    .isEqualTo(EventStoreGrpc.getAppendEventMethod().getFullMethodName());
            return new ClientCall<>() {
                @Override
                @SuppressWarnings("unchecked")
                public void start(Listener<A> listener, Metadata headers) {
                    listener.onMessage(
                            (A) Confirmation.newBuilder().setSuccess(success).build());
                    listener.onClose(Status.OK, new Metadata());
                }

                @Override
                public void request(int messages) {}

                @Override
                public void cancel(@Nullable String message, @Nullable Throwable cause) {}

                @Override
                public void halfClose() {}

                @Override
                public void sendMessage(Q message) {
                    assertThat(message).isInstanceOf(Event.class);
                }
            };
        }
    }
}
