package io.matricula.migration;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** What was done of a move that cannot be seen from what it has left: which timers were set, and that all is finished. */
final class MigrationJournal {

    private static final String FINISHED = "finished";
    private static final String TIMER = "timer/";
    private static final String TEXT = "text";

    private final MongoCollection<Document> notes;

    MigrationJournal(MongoCollection<Document> notes) {
        this.notes = notes;
    }

    boolean isEmpty() {
        return notes.find().first() == null;
    }

    boolean isFinished() {
        return find(FINISHED).isPresent();
    }

    void finish() {
        notes.replaceOne(Filters.eq(FINISHED), new Document("_id", FINISHED), new ReplaceOptions().upsert(true));
    }

    /** Whether this timer was set, or may have been: its event can come at any time. */
    boolean mayBeSet(String timer) {
        return find(TIMER + timer).isPresent();
    }

    /** Notes that a timer is about to be set. */
    void beforeSetting(String timer) {
        notes.replaceOne(
                Filters.eq(TIMER + timer), new Document("_id", TIMER + timer), new ReplaceOptions().upsert(true));
    }

    /** Notes what sagas need to take a timer back. */
    void afterSetting(String timer, String text) {
        notes.updateOne(Filters.eq(TIMER + timer), Updates.set(TEXT, text));
    }

    /** What sagas need to take timers back, by the timers' former ids. */
    Map<String, String> timers() {
        Map<String, String> timers = new HashMap<>();
        for (Document note : notes.find(Filters.exists(TEXT))) {
            timers.put(note.getString("_id").substring(TIMER.length()), note.getString(TEXT));
        }
        return timers;
    }

    private Optional<Document> find(String id) {
        return Optional.ofNullable(notes.find(Filters.eq(id)).first());
    }
}
