package io.matricula.platform.embedded.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.matricula.platform.messaging.axon.ProductionJson;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.platform.web.ExampleService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.scheduling.dbscheduler.DbSchedulerScheduleToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class TimersTest {

    @TempDir
    private Path data;

    /** What a timer says. */
    public record Rang(String what) {}

    @Test
    void survivesARestartFiresOnceAndCanStillBeTakenBack() {
        String takenBack;
        Instant due = Instant.now().plusSeconds(2);
        try (var before = start()) {
            Timers timers = before.getBean(Timers.class);
            timers.schedule(due, new Rang("kept"));
            takenBack = timers.schedule(due.plusSeconds(600), new Rang("taken back"));
            assertThat(pending(before)).isEqualTo(2);
        }
        try (var after = start()) {
            after.getBean(Timers.class).cancel(takenBack);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(facts(after)).containsExactly(new Rang("kept"));
                assertThat(pending(after)).isZero();
            });
            assertThat(Instant.now()).isAfter(due);
        }
        try (var later = start()) {
            assertThat(facts(later)).containsExactly(new Rang("kept"));
        }
    }

    @Test
    void whatIsOverdueFiresAtOnceAndTakingItBackAfterwardsChangesNothing() {
        try (var context = start()) {
            Timers timers = context.getBean(Timers.class);
            String timer = timers.schedule(Instant.now().minusSeconds(60), new Rang("late"));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(facts(context)).containsExactly(new Rang("late")));
            await().atMost(Duration.ofSeconds(20)).until(() -> pending(context) == 0);
            timers.cancel(timer);
            assertThat(facts(context)).containsExactly(new Rang("late"));
        }
    }

    /** A saga keeps it among its fields. */
    @Test
    void theNameOfATimerComesBackAsItWasStored() {
        var serializer = ProductionJson.serializer();
        var timer = new DbSchedulerScheduleToken("timer-1");
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(timer, byte[].class)))
                .isEqualTo(timer);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(ExampleService.class)
                .run("--server.port=0", "--management.server.port=0", "--matricula.data=" + data);
    }

    private static List<Object> facts(ConfigurableApplicationContext context) {
        var events = context.getBean(EventStore.class);
        var facts = new java.util.ArrayList<Object>();
        try (var stream = events.openStream(null)) {
            stream.asStream().limit(stored(context)).map(Message::getPayload).forEach(facts::add);
        }
        return facts;
    }

    private static int stored(ConfigurableApplicationContext context) {
        return count(context, "DomainEventEntry");
    }

    private static int pending(ConfigurableApplicationContext context) {
        return count(context, "scheduled_tasks");
    }

    private static int count(ConfigurableApplicationContext context, String table) {
        return JdbcClient.create(context.getBean(DataSource.class))
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
