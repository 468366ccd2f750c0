package io.matricula.platform.embedded.store;

import io.matricula.platform.embedded.disk.DataDirectory;
import io.matricula.platform.messaging.rounds.Rounds;
import io.matricula.platform.security.personal.KeyRemains;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The embedded SQL store: a commit has reached the operating system when it returns, and soon after the disk. */
@Configuration(proxyBeanMethods = false)
public class SqlStoreConfiguration {

    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(2);
    private static final String STORE = "store";
    private static final int INPUT_OUTPUT_ERROR = 74;
    private static final long MAX_LOG_BYTES = 200L * 1024 * 1024;

    @Bean
    StoreGuard storeGuard() {
        return new StoreGuard();
    }

    @Bean(initMethod = "start")
    GroupCommit groupCommit(StoreGuard guard) {
        return new GroupCommit(guard);
    }

    @Bean
    StoreShutdown endOfStore(StoreGuard guard, DataDirectory directory, ApplicationEventPublisher events) {
        var end = new StoreShutdown(
                directory.path(), events, () -> Runtime.getRuntime().halt(INPUT_OUTPUT_ERROR));
        guard.onFailure(end::begin);
        return end;
    }

    @Bean
    GuardedDataSource dataSource(DataDirectory directory, StoreGuard guard, GroupCommit groupCommit) {
        return new SqlStore(directory.path().resolve(STORE), guard, groupCommit).open();
    }

    @Bean
    Rounds checkpointRounds(Checkpoints checkpoints) {
        return new Rounds("checkpoints", CHECKPOINT_INTERVAL, checkpoints::look);
    }

    /** Keys are in the files of the store until they are written anew. */
    @Bean
    KeyRemains keyRemains(Checkpoints checkpoints) {
        return checkpoints::compact;
    }

    @Bean
    Checkpoints checkpoints(DataSource dataSource, DataDirectory directory, StoreGuard guard) {
        return new Checkpoints(
                dataSource, directory.path().resolve(STORE).resolve("matricula.log"), MAX_LOG_BYTES, guard);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, StoreGuard guard) {
        return new GuardedTransactions(dataSource, guard);
    }
}
