package io.matricula.platform.projections.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.projections.Place;
import io.matricula.platform.web.problem.MalformedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final Cursor CURSOR = new Cursor("enrollments", new Place(-7, "an-id"));

    @Test
    void aTextLeadsBackToThePlace() {
        assertThat(Cursor.of(CURSOR.text())).isEqualTo(CURSOR);
        assertThat(CURSOR.in("enrollments")).isEqualTo(CURSOR.place());
    }

    @Test
    void aTextGoesIntoAnAddressAsItIs() {
        assertThat(CURSOR.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aCursorOfAnotherListIsNone() {
        assertThatThrownBy(() -> CURSOR.in("payments")).isInstanceOf(MalformedRequest.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "enrollments",
                "enrollments 1",
                "enrollments x id",
                "enrollments 1 a b",
                "E 1 id",
                "e 9999999999999999999 id"
            })
    void anythingElseIsNone(String plain) {
        String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.of(text)).isInstanceOf(MalformedRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "{$ne:1}", "a b", "é", "AAA="})
    void whatIsNoCursorAtAllIsNone(String text) {
        assertThatThrownBy(() -> Cursor.of(text)).isInstanceOf(MalformedRequest.class);
    }
}
