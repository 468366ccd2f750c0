package io.matricula.platform.cluster;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;

/** Fails an append whose answer says that Axon Server has not stored the events: Axon's connector looks at errors alone. */
final class ConfirmedAppends implements ClientInterceptor {

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel server) {
        return new SimpleForwardingClientCall<>(server.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                super.start(new Confirmed<>(listener), headers);
            }
        };
    }

    private static final class Confirmed<A> extends SimpleForwardingClientCallListener<A> {

        private boolean isDenied;

        private Confirmed(ClientCall.Listener<A> listener) {
            super(listener);
        }

        @Override
        public void onMessage(A answer) {
            if (answer instanceof Confirmation confirmation && !confirmation.getSuccess()) {
                isDenied = true;
            } else {
                super.onMessage(answer);
            }
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            super.onClose(isDenied && status.isOk() ? Status.ABORTED.withDescription("Not stored") : status, trailers);
        }
    }
}
