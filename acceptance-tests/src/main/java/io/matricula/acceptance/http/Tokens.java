package io.matricula.acceptance.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Logs in, and does so again before a token expires. */
final class Tokens {

    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI product;
    private final HttpClient http;
    private final Map<String, Token> tokens = new HashMap<>();

    Tokens(URI product, HttpClient http) {
        this.product = product;
        this.http = http;
    }

    private record Token(String text, Instant expiry) {}

    /** A token of the program with this client id; {@link UncheckedIOException} if the product does not answer. */
    synchronized String of(String client) {
        Token known = tokens.get(client);
        if (known == null || Instant.now().isAfter(known.expiry().minus(MARGIN))) {
            known = login(client);
            tokens.put(client, known);
        }
        return known.text();
    }

    private Token login(String name) {
        String credentials = name + ":" + Credentials.secret(product, name);
        HttpRequest request = HttpRequest.newBuilder(product.resolve("/oauth2/token"))
                .timeout(TIMEOUT)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new UncheckedIOException(new IOException("No token for " + name + ": " + answer.statusCode()));
            }
            var token = Json.read(answer.body());
            return new Token(
                    token.path("access_token").asString(),
                    Instant.now().plusSeconds(token.path("expires_in").asLong()));
        } catch (IOException noAnswer) {
            throw new UncheckedIOException("No token for " + name, noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at a login", interrupted);
        }
    }
}
