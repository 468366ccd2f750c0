package io.matricula.platform.embedded.store;

import io.matricula.platform.embedded.disk.DataDirectory;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.Session;
import org.hsqldb.jdbc.JDBCConnection;
import org.hsqldb.lib.FileAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A store as it runs in the product, in a folder of a test. */
public final class OpenStore implements AutoCloseable {

    final StoreGuard guard = new StoreGuard();
    final GroupCommit groupCommit = new GroupCommit(guard);
    final GuardedDataSource dataSource;
    final JdbcTemplate sql;
    private final DataDirectory directory;

    public OpenStore(Path data) {
        directory = DataDirectory.claim(data);
        try {
            groupCommit.start();
            dataSource = new SqlStore(data.resolve("store"), guard, groupCommit).open();
            sql = new JdbcTemplate(dataSource);
        } catch (RuntimeException unusable) {
            closeDirectory();
            throw unusable;
        }
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new GuardedTransactions(dataSource, guard));
    }

    String found(String key) {
        return sql
                .queryForList(
                        "SELECT content FROM KeyedRecord WHERE kind = 'test' AND recordKey = ?", String.class, key)
                .stream()
                .findFirst()
                .orElse("lost");
    }

    void put(String key) {
        put(key, "value");
    }

    void put(String key, String value) {
        sql.update("INSERT INTO KeyedRecord (kind, recordKey, content) VALUES ('test', ?, ?)", key, value);
    }

    void awaitDisk() {
        groupCommit.await(Duration.ofSeconds(10));
    }

    void checkpoint() {
        sql.execute("CHECKPOINT");
    }

    /** Lets HSQLDB note an error, as it does when its data file cannot be written. */
    void report(String event, @Nullable Throwable failed) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Session session = (Session) connection.unwrap(JDBCConnection.class).getSession();
            session.getDatabase().logger.logWarningEvent(event, failed);
        }
    }

    /** From now on the log is written here. */
    void logTo(Supplier<GuardedStream> log) throws SQLException {
        nextLogTo(log);
        checkpoint();
    }

    /** From the next checkpoint on the log is written here. */
    void nextLogTo(Supplier<GuardedStream> log) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Session session = (Session) connection.unwrap(JDBCConnection.class).getSession();
            FileAccess files = session.getDatabase().logger.fileAccess;
            session.getDatabase().logger.fileAccess = (FileAccess) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {FileAccess.class}, (proxy, method, given) -> {
                        if (method.getName().equals("openOutputStreamElementAppend")
                                && given[0].toString().endsWith(".log")) {
                            return log.get();
                        }
                        if (method.getName().equals("getFileSync") && given[0] instanceof GuardedStream stream) {
                            return (FileAccess.FileSync) () -> groupCommit.wroteTo(stream);
                        }
                        try {
                            return method.invoke(files, given);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getTargetException();
                        }
                    });
        }
    }

    /** What a process that dies now leaves behind. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        dataSource.close();
        groupCommit.close();
        directory.close();
    }

    private void closeDirectory() {
        try {
            directory.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
