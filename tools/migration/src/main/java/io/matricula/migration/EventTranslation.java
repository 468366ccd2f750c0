package io.matricula.migration;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** Events as Axon Server keeps them. What is in them stays as it is, byte by byte. */
final class EventTranslation {

    private final Serializer serializer;
    private final GrpcMetaDataConverter metaData;

    EventTranslation(Serializer serializer) {
        this.serializer = serializer;
        this.metaData = new GrpcMetaDataConverter(serializer);
    }

    Event translate(StoredEvent stored) {
        Event.Builder event = event(
                        stored.identifier(),
                        stored.payloadType(),
                        stored.payloadRevision(),
                        stored.payload(),
                        stored.metaData())
                .setTimestamp(DateTimeUtils.parseInstant(stored.timestamp()).toEpochMilli());
        String type = stored.aggregateType();
        // In SQL an event of no aggregate has its own identifier in the place of the aggregate's; here it has none.
        if (type != null) {
            event.setAggregateType(type)
                    .setAggregateIdentifier(stored.aggregate())
                    .setAggregateSequenceNumber(stored.sequence());
        }
        return event.build();
    }

    Event translate(StoredTimer timer) {
        return event(timer.id(), timer.payloadType(), timer.payloadRevision(), timer.payload(), timer.metaData())
                .build();
    }

    private Event.Builder event(
            String identifier, String type, @Nullable String revision, byte[] payload, byte @Nullable [] about) {
        Event.Builder event = Event.newBuilder()
                .setMessageIdentifier(identifier)
                .setPayload(SerializedObject.newBuilder()
                        .setType(type)
                        .setRevision(revision == null ? "" : revision)
                        .setData(ByteString.copyFrom(payload)));
        read(about).forEach((key, value) -> event.putMetaData(key, metaData.convertToMetaDataValue(value)));
        return event;
    }

    private MetaData read(byte @Nullable [] about) {
        return about == null
                ? MetaData.emptyInstance()
                : serializer.deserialize(
                        new SimpleSerializedObject<>(about, byte[].class, MetaData.class.getName(), null));
    }
}
