package io.matricula.platform.messaging.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.academic.OfferingId;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;

/** A command that only its package knows travels between instances like any other. */
class PrivateCommandsTest {

    private final CloseRoom command = new CloseRoom(new OfferingId(UUID.randomUUID()), "holiday");

    private record CloseRoom(@TargetAggregateIdentifier OfferingId offeringId, String reason) {}

    @Test
    void itIsWrittenAndRead() {
        var json = ProductionJson.serializer();
        CloseRoom read = json.deserialize(json.serialize(command, byte[].class));
        assertThat(read).isEqualTo(command);
    }

    @Test
    void itIsRoutedByItsAggregate() {
        assertThat(AnnotationRoutingStrategy.defaultStrategy()
                        .getRoutingKey(GenericCommandMessage.asCommandMessage(command)))
                .isEqualTo(command.offeringId().toString());
    }
}
