package io.matricula.platform.web;

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
final class KnownKeys {

    static final String KIND = "idempotency";

    private final RecordStore records;
    private final JsonMapper json = JsonMapper.builder().build();

    KnownKeys(RecordStore records) {
        this.records = records;
    }

    /** Takes part in a key; what is known if it has an answer or another body. */
    KnownKey join(UUID key, Fingerprint request) {
        KnownKey mine = KnownKey.claimedBy(request);
        while (true) {
            Optional<String> found = records.putIfAbsent(KIND, key.toString(), text(mine));
            if (found.isEmpty()) {
                return mine;
            }
            KnownKey known = read(found.get());
            if (!known.isFree() && (known.isAnswered() || !request.isOf(known))) {
                return known;
            }
            KnownKey joined = known.isFree() ? mine : known.withOneMore();
            if (replace(key, found.get(), joined)) {
                return joined;
            }
        }
    }

    /** Keeps the first answer there is. */
    void answer(UUID key, KnownKey answered) {
        Optional<String> found = records.putIfAbsent(KIND, key.toString(), text(answered));
        while (found.isPresent() && !read(found.get()).isAnswered() && !replace(key, found.get(), answered)) {
            found = records.putIfAbsent(KIND, key.toString(), text(answered));
        }
    }

    /** Takes part no longer, after a refusal; the answer that another request with this key got meanwhile. */
    Optional<KnownKey> leave(UUID key) {
        while (true) {
            Optional<String> found = records.find(KIND, key.toString());
            Optional<KnownKey> known = found.map(this::read);
            if (known.isEmpty() || known.get().isAnswered()) {
                return known;
            }
            KnownKey left = known.get().withOneLess();
            if (replace(key, found.get(), left)) {
                removeIfFree(key, left);
                return Optional.empty();
            }
        }
    }

    private void removeIfFree(UUID key, KnownKey left) {
        if (left.isFree()) {
            records.remove(KIND, key.toString(), text(left));
        }
    }

    private boolean replace(UUID key, String expected, KnownKey next) {
        return records.replace(KIND, key.toString(), expected, text(next));
    }

    private KnownKey read(String record) {
        return json.readValue(record, KnownKey.class);
    }

    private String text(KnownKey known) {
        return json.writeValueAsString(known);
    }
}
