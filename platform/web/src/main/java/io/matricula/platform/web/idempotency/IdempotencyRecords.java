package io.matricula.platform.web.idempotency;

import io.matricula.platform.messaging.records.RecordStore;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The idempotency keys that have come, shared by all instances of a service.
 *
 * <p>A key belongs to the body it came with from the first request on. It is given up only when every request with it was
 * refused: as long as the outcome of one is not known, no other body gets it.
 */
final class IdempotencyRecords {

    static final String KIND = "idempotency";

    private final RecordStore records;
    private final JsonMapper json = JsonMapper.builder().build();

    IdempotencyRecords(RecordStore records) {
        this.records = records;
    }

    /** Takes part in a key; what is known if it has an answer or another body. */
    IdempotencyRecord join(UUID key, Fingerprint request) {
        IdempotencyRecord mine = IdempotencyRecord.claimedBy(request);
        while (true) {
            Optional<String> found = records.putIfAbsent(KIND, key.toString(), text(mine));
            if (found.isEmpty()) {
                return mine;
            }
            IdempotencyRecord known = read(found.get());
            if (!known.isFree() && (known.isAnswered() || !request.isOf(known))) {
                return known;
            }
            IdempotencyRecord joined = known.isFree() ? mine : known.withOneMore();
            if (replace(key, found.get(), joined)) {
                return joined;
            }
        }
    }

    /** Keeps the first answer there is. */
    void answer(UUID key, IdempotencyRecord answered) {
        Optional<String> found = records.putIfAbsent(KIND, key.toString(), text(answered));
        while (found.isPresent() && !read(found.get()).isAnswered() && !replace(key, found.get(), answered)) {
            found = records.putIfAbsent(KIND, key.toString(), text(answered));
        }
    }

    /** Takes part no longer, after a refusal; the answer that another request with this key got meanwhile. */
    Optional<IdempotencyRecord> leave(UUID key) {
        while (true) {
            Optional<String> found = records.find(KIND, key.toString());
            Optional<IdempotencyRecord> known = found.map(this::read);
            if (known.isEmpty() || known.get().isAnswered()) {
                return known;
            }
            IdempotencyRecord left = known.get().withOneLess();
            if (replace(key, found.get(), left)) {
                removeIfFree(key, left);
                return Optional.empty();
            }
        }
    }

    private void removeIfFree(UUID key, IdempotencyRecord left) {
        if (left.isFree()) {
            records.remove(KIND, key.toString(), text(left));
        }
    }

    private boolean replace(UUID key, String expected, IdempotencyRecord next) {
        return records.replace(KIND, key.toString(), expected, text(next));
    }

    private IdempotencyRecord read(String record) {
        return json.readValue(record, IdempotencyRecord.class);
    }

    private String text(IdempotencyRecord known) {
        return json.writeValueAsString(known);
    }
}
