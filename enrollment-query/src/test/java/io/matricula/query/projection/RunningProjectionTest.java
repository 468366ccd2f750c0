package io.matricula.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.axon.ProjectionTokens;
import io.matricula.query.given.Story;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RunningProjectionTest {

    private final EngineFixture fixture = new EngineFixture();
    private RunningProjection<Tallies> projection =
            new RunningProjection<>(Tallies.projection(), fixture.engine(fixture.mongo));

    @BeforeEach
    void hasAGeneration() {
        projection.claim("test");
        projection.nextGeneration();
        projection.stepOver("test", new GlobalSequenceTrackingToken(-1));
    }

    @AfterEach
    void close() throws Exception {
        projection.stop();
        fixture.close();
    }

    @Test
    void anErrorThatIsOverIsNotReportedAnyMore() throws Exception {
        projection.notFollowed(new DataAccessResourceFailureException("no database"));
        assertThat(projection.state().status()).isEqualTo(ProjectionStatus.FAILED);
        assertThat(projection.state().lastError()).isEqualTo("DataAccessResourceFailureException");
        assertThat(projection.follow()).isTrue();
        assertThat(projection.state().status()).isEqualTo(ProjectionStatus.RUNNING);
    }

    @Test
    void segmentsThatOtherInstancesHaveCountToo() throws Exception {
        projection.stop();
        Engine engine = fixture.engine(fixture.mongo);
        var shared = new Engine(
                engine.events(),
                new ProjectionTokens(fixture.tokens, processor -> Map.of(7, 3L)),
                engine.mongo(),
                engine.converter(),
                engine.generations(),
                engine.settings(),
                engine.coordinators(),
                engine.workers());
        projection = new RunningProjection<>(Tallies.projection(), shared);
        Story ana = Story.of("ana");
        for (int i = 0; i < 5; i++) {
            fixture.events.publish(
                    new GenericDomainEventMessage<>("Offering", ana.offering().toString(), i, ana.seatHeld()));
        }
        projection.follow();
        assertThat(projection.hasReached(4)).isFalse();
        assertThat(projection.state().lag()).isPositive();
    }
}
