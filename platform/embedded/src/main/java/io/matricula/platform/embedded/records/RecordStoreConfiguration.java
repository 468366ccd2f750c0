package io.matricula.platform.embedded.records;

import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.security.personal.PersonalKeyStore;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Records in the embedded SQL store; the keys of people in a table of their own. */
@Configuration(proxyBeanMethods = false)
public class RecordStoreConfiguration {

    @Bean
    RecordStore recordStore(DataSource dataSource, Clock clock) {
        return new JdbcRecordStore(JdbcClient.create(dataSource), "KeyedRecord", clock);
    }

    /** Outside of the transactions of those who need a key: what they store may be taken back, and the key is used by others already. */
    @Bean
    PersonalKeyStore personalKeyStore(DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return new PersonalKeyStore(
                new RecordsApart(new JdbcRecordStore(JdbcClient.create(dataSource), "PersonalKey", clock), apart));
    }
}
