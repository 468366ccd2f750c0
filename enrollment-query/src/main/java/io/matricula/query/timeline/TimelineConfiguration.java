package io.matricula.query.timeline;

import io.matricula.platform.projections.DocumentMapping.AsText;
import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Models;
import io.matricula.platform.projections.Projection;
import io.matricula.platform.projections.RecordedEvent;
import io.matricula.shared.ConcernsEnrollment;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Timelines. */
@Configuration(proxyBeanMethods = false)
public class TimelineConfiguration {

    static final AsText<TimelineItem> LINES =
            new AsText<>(TimelineItem.class, TimelineItem::toLine, TimelineItem::ofLine);

    static Projection<TimelineView> projection() {
        Projection.Builder<TimelineView> table = Projection.named("timeline", TimelineView.class);
        Summaries.types().forEach(type -> onAny(table, type));
        return table.build();
    }

    private static <E extends ConcernsEnrollment> void onAny(Projection.Builder<TimelineView> table, Class<E> type) {
        table.on(type, ConcernsEnrollment::enrollmentId, (timeline, fact) -> TimelineView.append(timeline, item(fact)));
    }

    private static TimelineItem item(RecordedEvent<? extends ConcernsEnrollment> fact) {
        return new TimelineItem(
                fact.at(),
                fact.event().getClass().getSimpleName(),
                context(fact.event().getClass()),
                Summaries.of(fact.event()),
                fact.causedBy(),
                fact.correlationId());
    }

    /** Each context has a package of messages of its own: the one above the events. */
    private static String context(Class<?> type) {
        List<String> packages = List.of(type.getPackageName().split("\\.", -1));
        return packages.get(packages.size() - 2);
    }

    @Bean
    AsText<?> timelineLines() {
        return LINES;
    }

    @Bean
    Projection<TimelineView> timelineProjection() {
        return projection();
    }

    @Bean
    Model<TimelineView> timelines(Models models, Projection<TimelineView> timelineProjection) {
        return models.of(timelineProjection);
    }

    @Bean
    TimelineQueryController timelineReads(Model<TimelineView> timelines) {
        return new TimelineQueryController(timelines);
    }
}
