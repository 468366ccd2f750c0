package io.matricula.platform.projections;

import io.matricula.platform.messaging.axon.ProjectionTokens;
import io.matricula.platform.messaging.deadletter.DeadLetterSource;
import io.matricula.platform.projections.DocumentMapping.AsText;
import io.matricula.platform.security.personal.PersonalData;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Runs every {@link Projection} bean and gives readers the {@link Models} made of it. */
@Configuration(proxyBeanMethods = false)
public class ProjectionConfiguration {

    private static final int COORDINATOR_THREADS = 2;
    private static final int WORKER_THREADS = 4;

    @Bean
    ProjectionSettings projectionSettings(
            @Value("${matricula.projections.segments:2}") int segments,
            @Value("${matricula.projections.batch:500}") int batchSize,
            @Value("${matricula.projections.rebuild-batch:2000}") int rebuildBatchSize,
            @Value("${matricula.projections.gather:100ms}") Duration gather) {
        return new ProjectionSettings(
                segments, batchSize, rebuildBatchSize, gather, Duration.ofSeconds(1), Duration.ofSeconds(20));
    }

    @Bean
    Models models(MongoOperations mongo, List<AsText<?>> texts, PersonalData personal, Clock clock) {
        return new Models(mongo, DocumentMapping.converter(texts, personal), new ProjectionVersions(mongo, clock));
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService projectionCoordinators() {
        return Executors.newScheduledThreadPool(COORDINATOR_THREADS, new AxonThreadFactory("projection-coordinators"));
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService projectionWorkers() {
        return Executors.newScheduledThreadPool(WORKER_THREADS, new AxonThreadFactory("projection-workers"));
    }

    @Bean
    Projections projections(
            List<Projection<?>> projections,
            EventStore events,
            ProjectionTokens tokens,
            Models models,
            ProjectionSettings settings,
            ScheduledExecutorService projectionCoordinators,
            ScheduledExecutorService projectionWorkers,
            Clock clock) {
        var engine = new Engine(
                events,
                tokens,
                models.mongo(),
                models.converter(),
                models.versions(),
                settings,
                projectionCoordinators,
                projectionWorkers);
        return new Projections(projections, engine, clock);
    }

    @Bean
    DeadLetterSource parkedDocuments(
            @Value("${spring.application.name:matricula}") String service, Projections projections) {
        return new ParkedDocuments(service, projections);
    }

    @Bean
    HealthIndicator readModels(Projections projections) {
        return new ReadModelsHealth(projections);
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(Projections projections) {
        return new StandingProjectionsHealth(projections);
    }
}
