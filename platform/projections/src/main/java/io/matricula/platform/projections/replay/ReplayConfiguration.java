package io.matricula.platform.projections.replay;

import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.projections.Projections;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Projections as operators see them. */
@Configuration(proxyBeanMethods = false)
public class ReplayConfiguration {

    @Bean
    ReplayRecords replayRecords(RecordStore records, JsonMapper json) {
        return new ReplayRecords(records, json);
    }

    @Bean
    Replays replays(Projections projections, ReplayRecords replayRecords, Clock clock) {
        return new Replays(projections, replayRecords, clock);
    }

    @Bean
    ProjectionController projectionController(Projections projections, Replays replays) {
        return new ProjectionController(projections, replays);
    }
}
