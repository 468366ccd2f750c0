package io.matricula.platform.embedded;

import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.messaging.rounds.Rounds;
import io.matricula.platform.security.secret.Secrets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** The embedded SQL store: a commit has reached the operating system when it returns, and soon after the disk. */
@Configuration(proxyBeanMethods = false)
class SqlStoreConfiguration {

    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(2);
    private static final String STORE = "store";
    private static final String SECRETS = "secrets";
    private static final int INPUT_OUTPUT_ERROR = 74;
    private static final int BEFORE_ANYTHING_IS_WRITTEN = Ordered.HIGHEST_PRECEDENCE + 7;
    private static final long MAX_LOG_BYTES = 200L * 1024 * 1024;

    @Bean
    DataDirectory dataDirectory(@Value("${matricula.data}") Path path) {
        return DataDirectory.claim(path);
    }

    @Bean
    Secrets secrets(DataDirectory directory, @Value("${matricula.secrets}") String folder) {
        return CreatedSecrets.in(folder.isBlank() ? directory.path().resolve(SECRETS) : Path.of(folder));
    }

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
    DiskReserve diskReserve(DataDirectory directory, @Value("${matricula.disk-reserve}") DataSize size) {
        return new DiskReserve(directory.path(), size);
    }

    @Bean
    DiskSpaceHealthIndicator diskSpaceHealthIndicator(
            DataDirectory directory, @Value("${matricula.disk-reserve}") DataSize size) {
        return new DiskSpaceHealthIndicator(directory.path().toFile(), size);
    }

    @Bean
    FilterRegistrationBean<DiskReserveFilter> refusalsBelowTheReserve(DiskReserve reserve) {
        var registration = new FilterRegistrationBean<>(new DiskReserveFilter(reserve));
        registration.setOrder(BEFORE_ANYTHING_IS_WRITTEN);
        return registration;
    }

    @Bean
    GuardedDataSource dataSource(DataDirectory directory, StoreGuard guard, GroupCommit groupCommit) {
        return new SqlStore(directory.path().resolve(STORE), guard, groupCommit).open();
    }

    @Bean
    Rounds checkpointRounds(Checkpoints checkpoints) {
        return new Rounds("checkpoints", CHECKPOINT_INTERVAL, checkpoints::look);
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

    @Bean
    RecordStore recordStore(DataSource dataSource, Clock clock) {
        return new JdbcRecordStore(JdbcClient.create(dataSource), clock);
    }
}
