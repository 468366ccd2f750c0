package io.matricula.platform.messaging.deadletter;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;

/**
 * Takes over what another serializer has written, without reading it: Axon hands the bytes to an equal serializer as they
 * are, and the one of its event store is wrapped differently in each mode. They all write the same JSON.
 */
@SuppressWarnings({"rawtypes", "TypeParameterUnusedInFormals"})
final class VerbatimSerializer implements Serializer {

    private final Serializer json;

    VerbatimSerializer(Serializer json) {
        this.json = json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Serializer;
    }

    @Override
    public int hashCode() {
        return Serializer.class.hashCode();
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        return json.serialize(object, expectedRepresentation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return json.canSerializeTo(expectedRepresentation);
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> serializedObject) {
        return json.deserialize(serializedObject);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return json.classForType(type);
    }

    @Override
    public SerializedType typeForClass(Class type) {
        return json.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return json.getConverter();
    }
}
