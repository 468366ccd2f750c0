package io.matricula.platform.messaging.axon;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The serializer of production, without a context around it. */
public final class ProductionJson {

    private ProductionJson() {}

    public static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(AxonJson::configure)
                .build();
    }
}
