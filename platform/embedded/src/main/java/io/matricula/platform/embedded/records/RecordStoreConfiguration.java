package io.matricula.platform.embedded.records;

import io.matricula.platform.messaging.records.RecordStore;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records in the embedded SQL store. */
@Configuration(proxyBeanMethods = false)
public class RecordStoreConfiguration {

    @Bean
    RecordStore recordStore(DataSource dataSource, Clock clock) {
        return new JdbcRecordStore(JdbcClient.create(dataSource), clock);
    }
}
