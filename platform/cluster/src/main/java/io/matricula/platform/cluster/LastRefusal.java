package io.matricula.platform.cluster;

import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusException;

/** Remembers why Axon Server was not reached the last time: its connector only says that it was not. */
public final class LastRefusal implements ClientInterceptor {

    private volatile Status last = Status.UNKNOWN;

    /** The last answer to a greeting, whatever it was. */
    public StatusException get() {
        return last.asException();
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel server) {
        ClientCall<Q, A> call = server.newCall(method, options);
        return connects(method) ? new Attempt<>(call) : call;
    }

    private static boolean connects(MethodDescriptor<?, ?> method) {
        return PlatformServiceGrpc.getGetPlatformServerMethod()
                .getFullMethodName()
                .equals(method.getFullMethodName());
    }

    private final class Attempt<Q, A> extends SimpleForwardingClientCall<Q, A> {

        private Attempt(ClientCall<Q, A> call) {
            super(call);
        }

        @Override
        public void start(Listener<A> listener, Metadata headers) {
            super.start(
                    new SimpleForwardingClientCallListener<>(listener) {
                        @Override
                        public void onClose(Status status, Metadata trailers) {
                            last = status;
                            super.onClose(status, trailers);
                        }
                    },
                    headers);
        }
    }
}
