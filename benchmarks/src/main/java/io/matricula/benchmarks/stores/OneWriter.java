package io.matricula.benchmarks.stores;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.commons.dbcp2.BasicDataSource;

/** One thread writes whatever waits as one transaction. */
final class OneWriter implements EventLog {

    private static final int MAX_GROUP = 1_000;
    private static final int TIMEOUT_SECONDS = 10;

    private record Append(long number, CompletableFuture<Void> durable) {}

    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final Thread writing = new Thread(this::write, "writer");
    private final BasicDataSource store;
    private final GroupedSync.Sync afterCommit;

    OneWriter(BasicDataSource store, GroupedSync.Sync afterCommit) {
        this.store = store;
        this.afterCommit = afterCommit;
        writing.setDaemon(true);
        writing.start();
    }

    @Override
    public void append(long number) throws Exception {
        var append = new Append(number, new CompletableFuture<>());
        waiting.add(append);
        append.durable().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    private void write() {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            while (!Thread.interrupted()) {
                write(connection, nextGroup());
            }
        } catch (SQLException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Append> nextGroup() throws InterruptedException {
        var group = new ArrayList<>(List.of(waiting.take()));
        waiting.drainTo(group, MAX_GROUP - 1);
        return group;
    }

    private void write(Connection connection, List<Append> group) throws SQLException {
        try {
            for (Append append : group) {
                Rows.insert(connection, append.number());
            }
            connection.commit();
            afterCommit.run();
            group.forEach(append -> append.durable().complete(null));
        } catch (Exception failed) {
            group.forEach(append -> append.durable().completeExceptionally(failed));
            connection.rollback();
        }
    }

    @Override
    public Rows rows() {
        return new Rows(store);
    }

    @Override
    public void close() throws SQLException {
        writing.interrupt();
        store.close();
    }
}
