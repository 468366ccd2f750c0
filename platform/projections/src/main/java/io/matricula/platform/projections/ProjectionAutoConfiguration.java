package io.matricula.platform.projections;

import io.matricula.platform.projections.paging.PagingConfiguration;
import io.matricula.platform.projections.readiness.ReadinessConfiguration;
import io.matricula.platform.projections.readyourwrites.ReadYourWritesConfiguration;
import io.matricula.platform.projections.replay.ReplayConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Read models that follow the events, and how they are read and rebuilt. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@Import({
    ProjectionConfiguration.class,
    PagingConfiguration.class,
    ReplayConfiguration.class,
    ReadinessConfiguration.class,
    ReadYourWritesConfiguration.class
})
class ProjectionAutoConfiguration {}
