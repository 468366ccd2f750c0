package io.matricula.platform.security.personal;

import io.matricula.platform.messaging.axon.StoredJson;
import io.matricula.shared.privacy.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Personal data in the JSON of messages and of all that Axon stores: events, snapshots, sagas, dead letters and timers. */
final class PersonalJson extends NopAnnotationIntrospector implements StoredJson {

    private static final long serialVersionUID = 1L;

    private final transient PersonalData personal;

    PersonalJson(PersonalData personal) {
        this.personal = personal;
    }

    @Override
    public void configure(JsonMapper.Builder json) {
        json.annotationIntrospector(AnnotationIntrospectorPair.create(this, json.annotationIntrospector()));
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated property) {
        return property.hasAnnotation(Personal.class) ? new SealedWriter(personal) : null;
    }

    @Override
    public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated property) {
        return property.hasAnnotation(Personal.class) ? new SealedReader(personal) : null;
    }
}
