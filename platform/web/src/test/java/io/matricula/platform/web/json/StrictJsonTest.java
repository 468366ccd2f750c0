package io.matricula.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.matricula.shared.Money;
import io.matricula.shared.academic.OfferingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    private final JsonMapper json = mapper();

    enum Color {
        RED,
        BLUE
    }

    record Body(
            @Nullable String text,
            @Nullable Integer count,
            @Nullable Boolean flag,
            @Nullable Color color,
            @Nullable UUID id,
            @Nullable OfferingId offering,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Money price,
            @Nullable List<String> texts,
            @Nullable @JsonProperty("id of a machine") @VerbatimText String machine) {

        Body(@Nullable String text, @Nullable String machine) {
            this(text, null, null, null, null, null, null, null, null, null, machine);
        }
    }

    @Test
    void takesWhatIsWrittenAsItShouldBe() {
        var id = new UUID(1, 2);
        String body =
                """
                {"text": "t", "count": 3, "flag": true, "color": "RED", "id": "%s", "offering": "%s",
                 "day": "2027-01-31", "at": "2027-01-31T10:00:00Z", "price": {"amount": "199.9", "currency": "BRL"}}
                """
                        .formatted(id, id);
        assertThat(json.readValue(body, Body.class))
                .isEqualTo(new Body(
                        "t",
                        3,
                        true,
                        Color.RED,
                        id,
                        new OfferingId(id),
                        LocalDate.of(2027, 1, 31),
                        Instant.parse("2027-01-31T10:00:00Z"),
                        Money.of("199.90", "BRL"),
                        null,
                        null));
    }

    @Test
    void keepsFreeTextsWithoutTheBlanksAroundThemAndIdsOfMachinesAsTheyAre() {
        String body = "{\"text\": \"\\u00a0 a  b \", \"id of a machine\": \" 4111111111111111 \"}";

        assertThat(json.readValue(body, Body.class)).isEqualTo(new Body("a  b", " 4111111111111111 "));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("{\"other\": 1}", "other", true),
                arguments("{\"text\": \"a\", \"text\": \"b\"}", "", false),
                arguments("{} {}", "body", false),
                arguments("{\"text\": 1}", "text", false),
                arguments("{\"text\": 1.5}", "text", false),
                arguments("{\"text\": true}", "text", false),
                arguments("{\"text\": {}}", "text", false),
                arguments("{\"count\": 1.0}", "count", false),
                arguments("{\"count\": 1.5}", "count", false),
                arguments("{\"count\": \"1\"}", "count", false),
                arguments("{\"count\": \"\"}", "count", false),
                arguments("{\"count\": true}", "count", false),
                arguments("{\"count\": 99999999999}", "count", true),
                arguments("{\"flag\": 1}", "flag", false),
                arguments("{\"flag\": \"true\"}", "flag", false),
                arguments("{\"color\": \"GREEN\"}", "color", true),
                arguments("{\"color\": \"red\"}", "color", true),
                arguments("{\"color\": \"\"}", "color", true),
                arguments("{\"color\": 0}", "color", false),
                arguments("{\"id\": \"x\"}", "id", true),
                arguments("{\"id\": \"\"}", "id", true),
                arguments("{\"id\": 1}", "id", false),
                arguments("{\"offering\": \"x\"}", "offering", true),
                arguments("{\"offering\": 1}", "offering", false),
                arguments("{\"offering\": {\"value\": \"00000000-0000-4000-8000-000000000000\"}}", "offering", false),
                arguments("{\"day\": \"2027-02-30\"}", "day", true),
                arguments("{\"day\": \"\"}", "day", true),
                arguments("{\"at\": \" \"}", "at", true),
                arguments("{\"day\": 20000}", "day", false),
                arguments("{\"day\": [2027, 1, 31]}", "day", false),
                arguments("{\"at\": \"yesterday\"}", "at", true),
                arguments("{\"at\": 1800000000}", "at", false),
                arguments("{\"at\": \"20270301\"}", "at", true),
                arguments("{\"at\": \"2027\"}", "at", true),
                arguments("{\"at\": \"-1\"}", "at", true),
                arguments("{\"at\": \"1800000000.5\"}", "at", true),
                arguments("{\"at\": \"2027-03-01\"}", "at", true),
                arguments("{\"at\": \"2027-03-01T10:00:00\"}", "at", true),
                arguments("{\"at\": \"+12027-03-01T10:00:00Z\"}", "at", true),
                arguments("{\"at\": \"-2027-03-01T10:00:00Z\"}", "at", true),
                arguments("{\"day\": \"20270301\"}", "day", true),
                arguments("{\"day\": \"+12027-03-01\"}", "day", true),
                arguments("{\"day\": \"-2027-03-01\"}", "day", true),
                arguments("{\"day\": \"2027-03-01T00:00:00Z\"}", "day", true),
                arguments("{\"id\": \"AAAAAAAAAAAAAAAAAAAAAA==\"}", "id", true),
                arguments("{\"text\": \"a\\u0000b\"}", "text", true),
                arguments("{\"text\": \"a\\ud800b\"}", "text", true),
                arguments("{\"text\": \"\\u3164\"}", "text", true),
                arguments("{\"text\": \"4111 1111 1111 1111\"}", "text", true),
                arguments("{\"texts\": [\"fine\", \"a\\nb\"]}", "texts.1", true),
                arguments("{\"id of a machine\": \"a\\nb\"}", "id of a machine", true),
                arguments("{\"price\": 10}", "price", false),
                arguments("{\"price\": \"10 BRL\"}", "price", false),
                arguments("{\"price\": {\"amount\": 10, \"currency\": \"BRL\"}}", "price.amount", false),
                arguments("{\"price\": {\"amount\": 9.99, \"currency\": \"BRL\"}}", "price.amount", false),
                arguments("{\"price\": {\"amount\": \"ten\", \"currency\": \"BRL\"}}", "price.amount", true),
                arguments("{\"price\": {\"amount\": \"9.999\", \"currency\": \"BRL\"}}", "price", true),
                arguments("{\"price\": {\"amount\": \"1E+999999999\", \"currency\": \"BRL\"}}", "price", true),
                arguments("{\"price\": {\"amount\": \"1E-999999999\", \"currency\": \"BRL\"}}", "price", true),
                arguments("{\"price\": {\"amount\": \"10\"}}", "price", true),
                arguments("{\"price\": {\"currency\": \"BRL\"}}", "price", true),
                arguments("{\"price\": {\"amount\": \"10\", \"currency\": \"B\"}}", "price.currency", true));
    }

    @ParameterizedTest(name = "{0} is wrong at {1}, well-formed: {2}")
    @MethodSource("refused")
    void guessesNothing(String body, String field, boolean wellFormed) {
        assertThatThrownBy(() -> json.readValue(body, Body.class))
                .isInstanceOfSatisfying(JacksonException.class, cause -> {
                    var explained = UnreadableBody.explain(
                            new HttpMessageNotReadableException("", cause, new MockHttpInputMessage(new byte[0])));
                    assertThat(explained.map(UnreadableBody::field).orElse("")).isEqualTo(field);
                    assertThat(explained.map(UnreadableBody::wellFormed).orElse(false))
                            .isEqualTo(wellFormed);
                });
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        StrictJson.configure(builder);
        return builder.build();
    }
}
