package io.matricula.migration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application that runs in this JVM, and whoever talks to it over HTTP. */
final class Running implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final RestClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
        this.http =
                RestClient.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    static Running start(Class<?> application, String... properties) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0"));
        Collections.addAll(arguments, properties);
        return new Running(new SpringApplicationBuilder(application).run(arguments.toArray(String[]::new)));
    }

    JsonNode post(String path, String key, String body) {
        String answer = http.post()
                .uri(path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class);
        return json.readTree(Objects.requireNonNullElse(answer, "null"));
    }

    JsonNode get(String path) {
        return json.readTree(
                Objects.requireNonNull(http.get().uri(path).retrieve().body(String.class)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
