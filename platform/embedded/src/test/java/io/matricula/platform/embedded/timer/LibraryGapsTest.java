package io.matricula.platform.embedded.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.matricula.platform.embedded.store.SqlStoreConfiguration;
import java.time.Duration;
import java.util.UUID;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * What libraries do not do, so that this module does. Where one of these tests fails, a new version has closed or moved the gap:
 * what stands in it may go, or has to be looked at again.
 */
class LibraryGapsTest {

    /** {@link DbSchedulerTimers}. */
    @Test
    void aTimerThatHasFiredCannotBeTakenBackWithoutAnError() throws Exception {
        try (BasicDataSource store = store()) {
            Scheduler scheduler = Scheduler.create(store).build();
            assertThatThrownBy(() -> scheduler.cancel(TaskInstanceId.of("timer", "fired")))
                    .isInstanceOf(TaskInstanceNotFoundException.class);
        }
    }

    /** {@link StaleTimerRecovery}. */
    @Test
    void aTimerThatWasFiringAtAKillWaitsForMinutes() {
        assertThat(SchedulerBuilder.DEFAULT_HEARTBEAT_INTERVAL.multipliedBy(
                        SchedulerBuilder.DEFAULT_MISSED_HEARTBEATS_LIMIT))
                .isGreaterThan(Duration.ofMinutes(1));
    }

    private static BasicDataSource store() throws Exception {
        var store = new BasicDataSource();
        store.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID());
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("schema.sql", SqlStoreConfiguration.class)), store);
        return store;
    }
}
