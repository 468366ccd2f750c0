package io.matricula.acceptance.vocabulary;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Http;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Repeats what was answered with 503 after the time the answer names, under the same key and for a bounded number of times. */
final class Patience {

    private static final int REPETITIONS = 20;

    private final Http http;

    private Patience(Http http) {
        this.http = http;
    }

    static List<Answer> sendAll(Http http, List<Call> calls) {
        Patience patience = new Patience(http);
        List<CompletableFuture<Answer>> answers = calls.stream()
                .map(call -> call.withKey(UUID.randomUUID().toString()))
                .map(call -> patience.send(call, REPETITIONS))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Answer> send(Call call, int repetitions) {
        return http.sendAsync(call)
                .thenCompose(answer -> asksToComeAgain(answer) && repetitions > 0
                        ? sendLater(call, repetitions - 1, answer)
                        : CompletableFuture.completedFuture(answer));
    }

    /** A server that is too busy says so, and when to ask again. */
    static boolean asksToComeAgain(Answer answer) {
        return answer.status() == 503 && !answer.header("Retry-After").isEmpty();
    }

    private CompletableFuture<Answer> sendLater(Call call, int repetitions, Answer answer) {
        Executor later =
                CompletableFuture.delayedExecutor(Long.parseLong(answer.header("Retry-After")), TimeUnit.SECONDS);
        return CompletableFuture.supplyAsync(() -> call, later).thenCompose(again -> send(again, repetitions));
    }
}
