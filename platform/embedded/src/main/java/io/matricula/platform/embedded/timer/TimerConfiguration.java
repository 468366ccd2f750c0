package io.matricula.platform.embedded.timer;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventhandling.scheduling.dbscheduler.DbSchedulerEventScheduler;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Durable timers in the embedded SQL store: set and taken back in the same transaction as the saga that wants them. */
@Configuration(proxyBeanMethods = false)
public class TimerConfiguration {

    private static final Duration PRECISION = Duration.ofMillis(500);

    @Bean
    EventScheduler eventScheduler(
            DataSource dataSource,
            @Qualifier("eventSerializer") Serializer serializer,
            TransactionManager transactionManager,
            EventBus eventBus) {
        StaleTimerRecovery.release(dataSource);
        var self = new AtomicReference<DbSchedulerEventScheduler>();
        Scheduler scheduler = Scheduler.create(
                        new TransactionAwareDataSourceProxy(dataSource),
                        DbSchedulerEventScheduler.binaryTask(self::get))
                .pollingInterval(PRECISION)
                .threads(2)
                .build();
        var eventScheduler = new DbSchedulerTimers(DbSchedulerEventScheduler.builder()
                .scheduler(scheduler)
                .serializer(serializer)
                .transactionManager(transactionManager)
                .eventBus(eventBus));
        self.set(eventScheduler);
        return eventScheduler;
    }
}
