package io.matricula.platform.messaging.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import io.grpc.Status;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.EventPublicationFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

class TransientFaultTest {

    @ParameterizedTest
    @MethodSource
    void passes(Throwable fault) {
        assertThat(TransientFault.isIn(fault)).isTrue();
        assertThat(TransientFault.isIn(new IllegalStateException(fault))).isTrue();
    }

    static Stream<Throwable> passes() {
        return Stream.of(
                new TimeoutException(),
                new ConnectException(),
                new SQLTransientConnectionException(),
                new DataAccessResourceFailureException("down"),
                new OptimisticLockingFailureException("another was first"),
                new ConcurrencyException("another was first"),
                new MongoTimeoutException("down"),
                new EventStoreException("down", Status.UNAVAILABLE.asRuntimeException()),
                new EventStoreException("down", new AxonServerException("AXONIQ-9100", "cannot write")));
    }

    @ParameterizedTest
    @MethodSource
    void lasts(Throwable defect) {
        assertThat(TransientFault.isIn(defect)).isFalse();
    }

    static Stream<Throwable> lasts() {
        return Stream.of(
                new NullPointerException(),
                new IllegalStateException(),
                new ClassCastException(),
                new StackOverflowError(),
                new SerializationException("unreadable"),
                new SQLException("no such column"),
                new DataIntegrityViolationException("too long"),
                new MongoWriteException(
                        new WriteError(2, "bad value", new BsonDocument()), new ServerAddress(), Set.of()),
                new EventPublicationFailedException("too large", new AxonServerException("AXONIQ-2001", "too large")));
    }
}
