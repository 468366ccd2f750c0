package io.matricula.query.replay;

import io.matricula.query.projection.Projections;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Projections as operators see them. */
@Configuration(proxyBeanMethods = false)
public class ReplaySlice {

    @Bean
    Replays replays(Projections projections, MongoOperations mongo, Clock clock) {
        return new Replays(projections, mongo, clock);
    }

    @Bean
    ProjectionController projectionController(Projections projections, Replays replays) {
        return new ProjectionController(projections, replays);
    }
}
