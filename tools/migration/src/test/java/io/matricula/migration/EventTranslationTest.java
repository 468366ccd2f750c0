package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTranslationTest {

    private final EventTranslation translation = new EventTranslation(ExampleStore.SERIALIZER);

    @Test
    void anAggregatesEventKeepsEverything() {
        assertThat(translation.translate(stored("Offering", "1", "{\"actor\":\"registrar\",\"attempt\":2}")))
                .isEqualTo(Event.newBuilder()
                        .setMessageIdentifier("event-1")
                        .setAggregateIdentifier("offering-1")
                        .setAggregateSequenceNumber(4)
                        .setAggregateType("Offering")
                        .setTimestamp(Instant.parse("2026-02-03T04:05:06.789Z").toEpochMilli())
                        .setPayload(SerializedObject.newBuilder()
                                .setType("io.matricula.Example")
                                .setRevision("1")
                                .setData(ByteString.copyFromUtf8("{\"ä\": 1.10}")))
                        .putMetaData(
                                "actor",
                                MetaDataValue.newBuilder()
                                        .setTextValue("registrar")
                                        .build())
                        .putMetaData(
                                "attempt",
                                MetaDataValue.newBuilder().setNumberValue(2).build())
                        .build());
    }

    @Test
    void anEventOfNoAggregateHasNone() {
        Event event = translation.translate(stored(null, "1", null));
        assertThat(event.getAggregateIdentifier()).isEmpty();
        assertThat(event.getAggregateType()).isEmpty();
        assertThat(event.getAggregateSequenceNumber()).isZero();
        assertThat(event.getMetaDataMap()).isEmpty();
    }

    @Test
    void noRevisionStaysNone() {
        assertThat(translation
                        .translate(stored("Offering", null, null))
                        .getPayload()
                        .getRevision())
                .isEmpty();
    }

    @Test
    void aTimersEventIsNamedAfterItsTimer() {
        Event event = translation.translate(
                new StoredTimer("timer-1", Instant.EPOCH, "io.matricula.Due", "1", bytes("{}"), null));
        assertThat(event.getMessageIdentifier()).isEqualTo("timer-1");
        assertThat(event.getPayload().getType()).isEqualTo("io.matricula.Due");
    }

    private static StoredEvent stored(@Nullable String type, @Nullable String revision, @Nullable String metaData) {
        return new StoredEvent(
                7,
                "event-1",
                "offering-1",
                4,
                type,
                "2026-02-03T04:05:06.789Z",
                "io.matricula.Example",
                revision,
                bytes("{\"ä\": 1.10}"),
                metaData == null ? null : bytes(metaData));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
