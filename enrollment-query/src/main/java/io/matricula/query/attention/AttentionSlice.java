package io.matricula.query.attention;

import io.matricula.query.projection.Model;
import io.matricula.query.projection.Models;
import io.matricula.query.projection.Projection;
import io.matricula.shared.academic.event.AttentionResolved;
import io.matricula.shared.academic.event.AttentionSettled;
import io.matricula.shared.academic.event.EnrollmentParked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits for a person. */
@Configuration(proxyBeanMethods = false)
public class AttentionSlice {

    static Projection<AttentionView> projection() {
        return Projection.named("attention", AttentionView.class)
                .begin(
                        EnrollmentParked.class,
                        EnrollmentParked::enrollmentId,
                        fact -> AttentionView.of(fact.event(), fact.at()))
                .then(AttentionSettled.class, AttentionSettled::enrollmentId, (waiting, fact) -> waiting.done())
                .then(AttentionResolved.class, AttentionResolved::enrollmentId, (waiting, fact) -> waiting.done())
                .visibleWhen(AttentionView::open)
                .build();
    }

    @Bean
    Projection<AttentionView> attentionProjection() {
        return projection();
    }

    @Bean
    Model<AttentionView> attention(Models models, Projection<AttentionView> attentionProjection) {
        return models.of(attentionProjection);
    }

    @Bean
    AttentionReads attentionReads(Model<AttentionView> attention) {
        return new AttentionReads(attention);
    }
}
