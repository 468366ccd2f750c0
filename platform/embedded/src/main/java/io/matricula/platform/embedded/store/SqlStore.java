package io.matricula.platform.embedded.store;

import io.matricula.platform.embedded.disk.OwnerOnly;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.apache.commons.dbcp2.BasicDataSource;
import org.hsqldb.Database;
import org.hsqldb.Session;
import org.hsqldb.jdbc.JDBCConnection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** HSQLDB in the data directory, opened so that no error of its files stays unnoticed. */
final class SqlStore {

    private static final String NAME = "matricula";
    private static final int CONNECTIONS = 64;
    private static final int STATEMENTS_PER_CONNECTION = 64;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Path folder;
    private final StoreGuard guard;
    private final GroupCommit groupCommit;

    SqlStore(Path folder, StoreGuard guard, GroupCommit groupCommit) {
        this.folder = folder;
        this.guard = guard;
        this.groupCommit = groupCommit;
    }

    /** One of its files. */
    Path file(String extension) {
        return folder.resolve(NAME + extension);
    }

    /** Opens it; {@link StoreUnusable} if its files cannot be read or written. */
    GuardedDataSource open() {
        try {
            OwnerOnly.createDirectories(folder);
            var log = new CommitLog(file(".log"));
            log.cutTornRecord();
            shadow().cutTornPage();
            return open(log);
        } catch (IOException e) {
            throw StoreUnusable.because(folder, e);
        }
    }

    private GuardedDataSource open(CommitLog log) throws IOException {
        BasicDataSource pool = pool();
        try {
            DatabasePopulatorUtils.execute(
                    new ResourceDatabasePopulator(new ClassPathResource("schema.sql", SqlStore.class)), pool);
            return takeOver(pool);
        } catch (SQLException | RuntimeException failed) {
            log.refuseIfDamaged(failed);
            throw StoreUnusable.because(folder, failed);
        }
    }

    private BasicDataSource pool() {
        var pool = new BasicDataSource();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(TIMEOUT);
        pool.setTestOnBorrow(false);
        // HSQLDB parses a statement whenever it is prepared: without this that is a third of all its work.
        pool.setPoolPreparedStatements(true);
        pool.setMaxOpenPreparedStatements(STATEMENTS_PER_CONNECTION);
        pool.setUrl("jdbc:hsqldb:file:" + file("")
                // Our own lock guards the directory; HSQLDB's would outlive a killed process for some seconds.
                + ";hsqldb.lock_file=false;hsqldb.write_delay=false;hsqldb.tx=mvcc;hsqldb.default_table_type=cached"
                // Without these, HSQLDB drops what follows a damaged record, and a full disk is a fault of memory.
                + ";hsqldb.full_log_replay=true;hsqldb.nio_data_file=false"
                + ";hsqldb.cache_size=30000;shutdown=true");
        pool.setUsername("SA");
        return pool;
    }

    /**
     * Watches the files from here on; the checkpoint begins a new log, which is the first one watched. HSQLDB makes no other
     * by itself: {@link Checkpoints} does.
     */
    private GuardedDataSource takeOver(BasicDataSource pool) throws SQLException, IOException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            beginDataFile(statement);
            Session session = (Session) connection.unwrap(JDBCConnection.class).getSession();
            Database database = session.getDatabase();
            var watched = new GuardedDataSource(pool, guard, dataFile());
            database.logger.appLog = new StoreEvents(guard);
            database.logger.fileAccess = new StoreFiles(guard, groupCommit, shadow(), watched::syncDataFile);
            statement.execute("SET FILES LOG SIZE 0");
            statement.execute("CHECKPOINT");
            guard.verify();
            OwnerOnly.tighten(folder);
            return watched;
        }
    }

    /** A new store has none before its first checkpoint. */
    private void beginDataFile(Statement statement) throws SQLException {
        if (Files.notExists(file(".data"))) {
            statement.execute("CHECKPOINT");
        }
    }

    private ShadowFile shadow() {
        return new ShadowFile(file(".backup"));
    }

    private RandomAccessFile dataFile() throws IOException {
        return new RandomAccessFile(file(".data").toFile(), "r");
    }
}
