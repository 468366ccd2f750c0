package io.matricula.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameBasedIdTest {

    @ParameterizedTest(name = "{0} of {1} is {2} for ever")
    @CsvSource({
        "lead,    ana@example.org,                      627497a6-5b37-8f09-9d25-7ebca27fc605",
        "payment, 00000000-0000-4000-8000-000000000001, 87043b1c-b8ca-8c15-aa60-ddb5667c59fc",
        "x,       '',                                   51e33c7c-7efb-8350-926f-9a93a0632e15",
        "kind,    São João,                             9edac454-4326-8bfd-b1a6-31cb6acdf815"
    })
    void staysWhatItIs(String kind, String name, UUID expected) {
        assertThat(NameBasedId.of(kind, name)).isEqualTo(expected);
    }

    @Test
    void kindsKeepEqualNamesApart() {
        assertThat(NameBasedId.of("lead", "1")).isNotEqualTo(NameBasedId.of("payment", "1"));
    }

    @Property
    void isAVersion8Uuid(@ForAll String kind, @ForAll String name) {
        UUID id = NameBasedId.of(kind, name);
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Property
    void followsFromTheNameAlone(@ForAll String kind, @ForAll String name) {
        assertThat(NameBasedId.of(kind, name)).isEqualTo(NameBasedId.of(kind, name.getBytes(StandardCharsets.UTF_8)));
    }

    @Property
    void differentNamesHaveDifferentIds(@ForAll byte[] one, @ForAll byte[] other) {
        assertThat(NameBasedId.of("kind", one).equals(NameBasedId.of("kind", other)))
                .isEqualTo(java.util.Arrays.equals(one, other));
    }
}
