package io.matricula.platform.messaging.records;

import io.matricula.platform.messaging.rounds.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long records are kept. */
@Configuration(proxyBeanMethods = false)
public class RecordConfiguration {

    private static final Duration CLEANUP_INTERVAL = Duration.ofHours(1);

    /** The first round comes after clients that a stop has cut off have found their records again. */
    @Bean
    Rounds removalOfOldRecords(
            RecordStore records,
            List<Retention> retentions,
            Clock clock,
            @Value("${matricula.records-retention}") Duration shortest) {
        var old = new RecordExpiry(records, retentions, shortest, clock);
        return new Rounds(
                "old-records", shortest.compareTo(CLEANUP_INTERVAL) < 0 ? shortest : CLEANUP_INTERVAL, old::remove);
    }
}
