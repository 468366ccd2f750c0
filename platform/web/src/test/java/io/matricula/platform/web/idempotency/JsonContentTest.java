package io.matricula.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two bodies say the same. */
class JsonContentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":2}      | {\"b\":2,\"a\":1}                | true",
                "{\"a\":1}              | { \"a\" : 1 }                    | true",
                "{\"a\":{\"b\":1,\"c\":[{\"d\":1,\"e\":2}]}} | {\"a\":{\"c\":[{\"e\":2,\"d\":1}],\"b\":1}} | true",
                "{\"a\":\"\\u00e9\\/\"} | {\"a\":\"é/\"}                   | true",
                "{\"a\":1.50}           | {\"a\":1.5}                      | true",
                "[]                     | [ ]                              | true",
                "{                      | {                                | true",
                "``                     | ``                               | true",
                "{\"a\":1}              | {\"a\":2}                        | false",
                "{\"a\":1}              | {\"a\":\"1\"}                    | false",
                "{\"a\":1}              | {\"a\":1.0}                    | true",
                "{\"a\":10}             | {\"a\":1e1}                    | true",
                "{\"a\":1e999999999}    | {\"a\":10e999999998}          | false",
                "{\"a\":1}              | {\"A\":1}                        | false",
                "{\"a\":[1,2]}          | {\"a\":[2,1]}                    | false",
                "{\"a\":null}           | {}                               | false",
                "{\"a\":\"x\"}          | {\"a\":\"x \"}                   | false",
                "{\"a\":1,\"a\":2}      | {\"a\":2,\"a\":1}                | false",
                "{\"a\":1} {}           | {\"a\":1}                        | false",
                "{                      | { { }                            | false",
                "``                     | {}                               | false"
            })
    void contentIsComparedNotWriting(String one, String other, boolean same) {
        assertThat(content(one).equals(content(other))).isEqualTo(same);
    }

    private static String content(String body) {
        return new String(JsonContent.canonical(body.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
