package io.matricula.acceptance.http;

import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;

/** Hands on the lines of an answer; that it ended or broke off is told by the answer itself. */
record EachLine(Consumer<String> lines) implements Subscriber<String> {

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.accept(line);
    }

    @Override
    public void onError(Throwable brokenOff) {}

    @Override
    public void onComplete() {}
}
