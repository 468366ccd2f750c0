package io.matricula.platform.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.matricula.platform.projections.ProjectionVersions.ProjectionVersion;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionProcessorTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final EngineFixture fixture = new EngineFixture();
    private final ProjectionProcessor follower = fixture.engine(fixture.mongo)
            .follower(Tallies.projection(), new ProjectionVersion("tallies", 1, null, null));

    @AfterEach
    void close() throws Exception {
        follower.stop(DEADLINE);
        fixture.close();
    }

    @Test
    void followsUntilItIsStopped() throws Exception {
        follower.start();
        await().atMost(DEADLINE).until(() -> follower.positions().size() == 2);
        assertThat(follower.error()).isNull();
        follower.stop(DEADLINE);
        await().atMost(DEADLINE).until(() -> follower.positions().isEmpty());
    }

    @Test
    void neverBeginsOnceItHasBeenStopped() throws Exception {
        follower.stop(DEADLINE);
        follower.start();
        await().during(Duration.ofMillis(300)).atMost(DEADLINE).until(() -> follower.positions()
                .isEmpty());
    }
}
