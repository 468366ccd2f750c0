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
    void theFirstVersionIsNotClaimedOnceThereIsOne() {
        assertThat(fixture.versions.claimFirst("tallies", "one")).isTrue();
        assertThat(fixture.versions.claimFirst("tallies", "other")).isFalse();
        fixture.versions.activate("tallies", "one", 1);
        assertThat(fixture.versions.claimFirst("tallies", "other")).isFalse();
        assertThat(fixture.versions.claim("tallies", "other")).isTrue();
    }
}
