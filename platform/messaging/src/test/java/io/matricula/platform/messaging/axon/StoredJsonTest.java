package io.matricula.platform.messaging.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.shared.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Axon stores besides events comes back as it went. */
class StoredJsonTest {

    private final Serializer serializer = ProductionJson.serializer();

    /** What a replay is about. */
    public record Request(String by) {}

    static Stream<Object> stored() {
        var start = GapAwareTrackingToken.newInstance(0, List.of());
        var head = GapAwareTrackingToken.newInstance(10, List.of(3L, 7L));
        return Stream.of(
                start,
                head,
                new GlobalSequenceTrackingToken(42),
                ReplayToken.createReplayToken(head),
                ReplayToken.createReplayToken(head, start),
                ReplayToken.createReplayToken(head, start, new Request("registrar")),
                ReplayToken.createReplayToken(head, start, "registrar"),
                MetaData.with("correlationId", "1").and("attempt", 2),
                new RefusalDetails(RefusalCode.OFFERING_FULL, "No seat is free.", Map.of("seats", "0")));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void comesBackAsItWent(Object object) {
        SerializedObject<byte[]> written = serializer.serialize(object, byte[].class);
        assertThat(serializer.<byte[], Object>deserialize(written)).isEqualTo(object);
    }

    @Test
    void aReplayIsStillAReplayWithItsContext() {
        var head = GapAwareTrackingToken.newInstance(10, List.of());
        var token = ReplayToken.createReplayToken(
                head, GapAwareTrackingToken.newInstance(0, List.of()), new Request("registrar"));
        ReplayToken read = serializer.deserialize(serializer.serialize(token, byte[].class));
        assertThat(ReplayToken.isReplay(read)).isTrue();
        assertThat(ReplayToken.replayContext(read, Request.class)).contains(new Request("registrar"));
        assertThat(ReplayToken.getTokenAtReset(read)).hasValue(10);
    }

    @Test
    void foreignTypesAreNotReadFromStoredJson() {
        String smuggled = "{\"tokenAtReset\":{\"@class\":\"javax.swing.JEditorPane\",\"page\":\"http://localhost\"}}";
        assertThatThrownBy(() -> serializer.deserialize(
                        new SimpleSerializedObject<>(smuggled, String.class, ReplayToken.class.getName(), null)))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void xStreamIsNotEvenThere() {
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
