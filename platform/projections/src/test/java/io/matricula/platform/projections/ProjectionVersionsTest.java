package io.matricula.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionVersionsTest {

    private final EngineFixture fixture = new EngineFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void nobodyClaimsTheFirstGenerationOnceThereIsOne() {
        assertThat(fixture.generations.claimFirst("tallies", "one")).isTrue();
        assertThat(fixture.generations.claimFirst("tallies", "other")).isFalse();
        fixture.generations.activate("tallies", "one", 1);
        assertThat(fixture.generations.claimFirst("tallies", "other")).isFalse();
        assertThat(fixture.generations.claim("tallies", "other")).isTrue();
    }
}
