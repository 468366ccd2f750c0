package io.matricula.platform.messaging.failure;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.lifecycle.ShutdownInProgressException;
import org.axonframework.messaging.RemoteHandlingException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells what passes by itself from a defect, which stays: a server that is away, a connection that broke, a lock that
 * another thread holds, an instance that is stopping. Whatever is not known to pass is a defect.
 */
public final class TransientFault {

    private static final Set<Class<?>> TYPES = Set.of(
            Transient.class,
            TimeoutException.class,
            CancellationException.class,
            InterruptedException.class,
            RejectedExecutionException.class,
            IOException.class,
            SQLTransientException.class,
            SQLRecoverableException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            MongoSocketException.class,
            MongoTimeoutException.class,
            MongoExecutionTimeoutException.class,
            MongoOperationTimeoutException.class,
            MongoInterruptedException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoServerUnavailableException.class,
            MongoConnectionPoolClearedException.class,
            MongoWriteConcernException.class,
            AxonTransientException.class,
            ShutdownInProgressException.class,
            RemoteHandlingException.class,
            AxonServerCommandDispatchException.class,
            AxonServerQueryDispatchException.class,
            AxonServerException.class,
            io.axoniq.axonserver.connector.AxonServerException.class,
            StatusRuntimeException.class);

    /** What says that a message is too large: sent again, it is as large. */
    private static final Set<String> LASTING_CODES = Set.of("AXONIQ-2001", "AXONIQ-3002");

    private TransientFault() {}

    /** Whether a failure comes of something that passes. */
    public static boolean isIn(Throwable failure) {
        return CauseChain.of(failure).noneMatch(TransientFault::lasts)
                && CauseChain.of(failure).anyMatch(TransientFault::passes);
    }

    private static boolean passes(Throwable cause) {
        return TYPES.stream().anyMatch(type -> type.isInstance(cause));
    }

    private static boolean lasts(Throwable cause) {
        return cause instanceof AxonServerException refused && LASTING_CODES.contains(refused.code());
    }
}
