package io.matricula.query;

import io.matricula.platform.PlatformConfiguration;
import io.matricula.query.attention.AttentionSlice;
import io.matricula.query.deadletters.DeadLettersSlice;
import io.matricula.query.enrollments.EnrollmentsSlice;
import io.matricula.query.funnel.FunnelSlice;
import io.matricula.query.leads.LeadsSlice;
import io.matricula.query.offerings.OfferingsSlice;
import io.matricula.query.ownwrite.OwnWriteSlice;
import io.matricula.query.paging.PagingConfiguration;
import io.matricula.query.payments.PaymentsSlice;
import io.matricula.query.projection.ProjectionConfiguration;
import io.matricula.query.readiness.ReadinessSlice;
import io.matricula.query.replay.ReplaySlice;
import io.matricula.query.students.StudentsSlice;
import io.matricula.query.timeline.TimelineSlice;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the read side context. */
@Configuration(proxyBeanMethods = false)
@Import({
    DeadLettersSlice.class,
    PlatformConfiguration.class,
    ProjectionConfiguration.class,
    PagingConfiguration.class,
    OfferingsSlice.class,
    EnrollmentsSlice.class,
    TimelineSlice.class,
    StudentsSlice.class,
    PaymentsSlice.class,
    LeadsSlice.class,
    FunnelSlice.class,
    AttentionSlice.class,
    ReplaySlice.class,
    ReadinessSlice.class,
    OwnWriteSlice.class
})
public class QueryConfiguration {}
