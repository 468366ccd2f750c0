package io.matricula.query.erasures;

import io.matricula.platform.projections.DocumentMapping.AsText;
import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Models;
import io.matricula.platform.projections.Projection;
import io.matricula.shared.privacy.ErasureId;
import io.matricula.shared.privacy.event.ErasureCompleted;
import io.matricula.shared.privacy.event.ErasureRefused;
import io.matricula.shared.privacy.event.ErasureRequested;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erasures. */
@Configuration(proxyBeanMethods = false)
public class ErasuresConfiguration {

    static final String NAME = "erasures";

    static Projection<ErasureView> projection() {
        return Projection.named("erasures", ErasureView.class)
                .begin(ErasureRequested.class, ErasureRequested::erasureId, fact -> ErasureView.of(fact.event()))
                .then(
                        ErasureCompleted.class,
                        ErasureCompleted::erasureId,
                        (erasure, fact) -> erasure.after(fact.event()))
                .then(ErasureRefused.class, ErasureRefused::erasureId, (erasure, fact) -> erasure.after(fact.event()))
                .build();
    }

    @Bean
    Projection<ErasureView> erasuresProjection() {
        return projection();
    }

    @Bean
    Model<ErasureView> erasures(Models models, Projection<ErasureView> erasuresProjection) {
        return models.of(erasuresProjection);
    }

    @Bean
    AsText<?> erasureIdsAsText() {
        return new AsText<>(ErasureId.class, ErasureId::toString, ErasureId::of);
    }

    @Bean
    ErasureQueryController erasureReads(Model<ErasureView> erasures) {
        return new ErasureQueryController(erasures);
    }
}
