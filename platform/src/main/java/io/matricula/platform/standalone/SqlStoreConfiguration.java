package io.matricula.platform.standalone;

import io.matricula.platform.records.RecordStore;
import io.matricula.platform.secret.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The embedded SQL store: a commit has reached the operating system when it returns, and soon after the disk. */
@Configuration(proxyBeanMethods = false)
class SqlStoreConfiguration {

    private static final String STORE = "store/matricula";
    private static final String SECRETS = "secrets";
    private static final long LONGEST_LOG = 200L * 1024 * 1024;
    private static final int CONNECTIONS = 64;
    private static final int STATEMENTS_PER_CONNECTION = 64;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Bean
    DataDirectory dataDirectory(@Value("${matricula.data}") Path path) {
        return DataDirectory.claim(path);
    }

    @Bean
    Secrets secrets(DataDirectory directory, @Value("${matricula.secrets}") String folder) {
        return CreatedSecrets.in(folder.isBlank() ? directory.path().resolve(SECRETS) : Path.of(folder));
    }

    @Bean
    GroupCommit groupCommit() {
        return new GroupCommit();
    }

    @Bean
    DataSource dataSource(DataDirectory directory, GroupCommit groupCommit) throws SQLException {
        var dataSource = new BasicDataSource();
        dataSource.setMaxTotal(CONNECTIONS);
        dataSource.setMaxIdle(CONNECTIONS);
        dataSource.setMaxWait(LONGEST_WAIT);
        dataSource.setTestOnBorrow(false);
        // HSQLDB parses a statement whenever it is prepared: without this that is a third of all its work.
        dataSource.setPoolPreparedStatements(true);
        dataSource.setMaxOpenPreparedStatements(STATEMENTS_PER_CONNECTION);
        dataSource.setUrl("jdbc:hsqldb:file:" + directory.path().resolve(STORE)
                // Our own lock guards the directory; HSQLDB's would outlive a killed process for some seconds.
                + ";hsqldb.lock_file=false;hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.default_table_type=cached"
                + ";hsqldb.cache_size=30000;shutdown=true");
        dataSource.setUsername("SA");
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("schema.sql", SqlStoreConfiguration.class)),
                dataSource);
        try (Connection connection = dataSource.getConnection()) {
            groupCommit.takeOver(connection);
        }
        return dataSource;
    }

    @Bean(initMethod = "start")
    Checkpoints checkpoints(DataSource dataSource, DataDirectory directory) {
        return new Checkpoints(dataSource, directory.path().resolve(STORE + ".log"), LONGEST_LOG);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    RecordStore recordStore(DataSource dataSource) {
        return new JdbcRecordStore(JdbcClient.create(dataSource));
    }
}
