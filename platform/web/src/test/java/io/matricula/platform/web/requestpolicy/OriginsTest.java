package io.matricula.platform.web.requestpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @Test
    void thereAreNoneUnlessTheyAreNamed() {
        assertThat(Origins.of("").named()).isEmpty();
        assertThat(Origins.of(" , ").include("https://www.school.example")).isFalse();
        assertThat(Origins.of("").include(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.school.example",
                "http://localhost:3000",
                "http://127.0.0.1:5173",
                "http://[::1]:3000",
                "https://xn--escola-mxa.example"
            })
    void oneIsTakenLetterByLetter(String origin) {
        Origins origins = Origins.of("https://other.example, " + origin);
        assertThat(origins.include(origin)).isTrue();
        assertThat(origins.include(origin + ":1")).isFalse();
        assertThat(origins.include(origin + "/")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "www.school.example",
                "https://*.school.example",
                "https://www.school.example/",
                "https://www.school.example/path",
                "https://WWW.school.example",
                "https://maria@school.example",
                "ftp://school.example",
                "https://"
            })
    void whatNoBrowserWouldNameIsRefused(String origin) {
        assertThatExceptionOfType(OriginUnreadable.class)
                .isThrownBy(() -> Origins.of("https://www.school.example," + origin))
                .withMessageContaining("MATRICULA_ORIGINS")
                .withMessageContaining(origin)
                .satisfies(unreadable -> assertThat(
                                Objects.requireNonNull(new OriginUnreadableAnalyzer().analyze(unreadable))
                                        .getAction())
                        .contains("https://www.school.example"));
    }
}
