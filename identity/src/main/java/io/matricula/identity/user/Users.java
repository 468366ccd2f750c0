package io.matricula.identity.user;

import io.matricula.platform.messaging.records.AgedRecord;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Everybody who may log in, in the store of this service. */
public final class Users {

    static final String KIND = "user";
    static final String NAMES = "username";

    private static final int BATCH_SIZE = 200;
    private static final Duration YOUNGEST = Duration.ofDays(1);

    private final RecordStore records;
    private final JsonMapper json;
    private final Clock clock;

    Users(RecordStore records, JsonMapper json, Clock clock) {
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    /** The one with this id. */
    public Optional<User> find(UUID id) {
        return records.find(KIND, id.toString()).map(this::read);
    }

    /** The one who types this. */
    Optional<User> named(String username) {
        return records.find(NAMES, username).map(UUID::fromString).flatMap(this::find);
    }

    /** All of them, by their names. */
    List<User> all() {
        List<User> all = new ArrayList<>();
        @Nullable AgedRecord last = null;
        List<AgedRecord> batch;
        do {
            batch = records.olderThan(KIND, clock.instant().plus(YOUNGEST), last, BATCH_SIZE);
            for (AgedRecord stored : batch) {
                all.add(read(stored.value()));
                last = stored;
            }
        } while (batch.size() == BATCH_SIZE);
        all.sort(Comparator.comparing(User::username));
        return all;
    }

    /**
     * Adds one, whose name is theirs for ever. A name that was taken by this very user before the process ended is still theirs.
     *
     * @throws Refused {@link RefusalCode#USERNAME_TAKEN}
     */
    User add(User user) {
        Optional<String> owner =
                records.putIfAbsent(NAMES, user.username(), user.id().toString());
        boolean taken = owner.isPresent() && !owner.get().equals(user.id().toString());
        if (taken) {
            throw new Refused(RefusalCode.USERNAME_TAKEN, "Somebody goes by this name already.");
        }
        return records.putIfAbsent(KIND, user.id().toString(), json.writeValueAsString(user))
                .map(this::read)
                .orElse(user);
    }

    /** Changes one, whoever else changes them meanwhile; {@link RefusalCode#NOT_FOUND} if there is nobody with this id. */
    User change(UUID id, UnaryOperator<User> change) {
        while (true) {
            String former = records.find(KIND, id.toString()).orElseThrow(() -> Refused.notFound("user", id));
            User changed = change.apply(read(former));
            String text = json.writeValueAsString(changed);
            if (text.equals(former) || records.replace(KIND, id.toString(), former, text)) {
                return changed;
            }
        }
    }

    private User read(String text) {
        return json.readValue(text, User.class);
    }
}
