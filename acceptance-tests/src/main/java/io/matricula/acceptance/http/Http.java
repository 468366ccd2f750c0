package io.matricula.acceptance.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Sends calls to one server, each with a token of the desk that it is the work of, unless it says itself who sends it. */
public final class Http {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final URI base;
    private final HttpClient client;
    private final Tokens tokens;

    public Http(URI base, Executor executor) {
        this(base, base, executor);
    }

    /** Sends calls to one port of a product, with tokens that another one gives. */
    public Http(URI base, URI issuer, Executor executor) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .executor(executor)
                .build();
        this.tokens = new Tokens(issuer, HttpClient.newHttpClient());
    }

    /** A token of the program with this client id. */
    public String tokenOf(String client) {
        return tokens.of(client);
    }

    public URI base() {
        return base;
    }

    /** Sends and waits for the answer, whatever its status; {@link UncheckedIOException} if there is none. */
    public Answer send(Call call) {
        try {
            return answer(client.send(request(call), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(call.method() + " " + call.path(), noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + call.path(), interrupted);
        }
    }

    public CompletableFuture<Answer> sendAsync(Call call) {
        try {
            return client.sendAsync(request(call), BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .thenApply(Http::answer);
        } catch (UncheckedIOException noToken) {
            return CompletableFuture.failedFuture(noToken.getCause());
        }
    }

    /** Sends and hands on every line of the answer as it comes; done with the status when the answer is at its end. */
    public CompletableFuture<Integer> listen(Call call, Consumer<String> lines) {
        return client.sendAsync(request(call), BodyHandlers.fromLineSubscriber(new EachLine(lines)))
                .thenApply(HttpResponse::statusCode);
    }

    public Answer get(String path) {
        return send(Call.get(path));
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(call.path()))
                .timeout(TIMEOUT)
                .method(call.method(), body(call));
        call.headers().forEach(request::header);
        if (!call.saysWho()) {
            Desk.of(call)
                    .map(Desk::client)
                    .map(tokens::of)
                    .ifPresent(token -> request.header("Authorization", "Bearer " + token));
        }
        return request.build();
    }

    private static BodyPublisher body(Call call) {
        return call.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body());
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
