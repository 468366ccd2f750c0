package io.matricula.platform.security.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.shared.privacy.Compartment;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of people: made with the first data of a person, the same in every service, and destroyed when the person is erased. They are
 * remembered for a short time only, and no longer than until an instance hears that another one has destroyed some.
 */
public final class PersonalKeys {

    private static final String KIND = "personal-key";
    private static final String DESTRUCTION = "destroyed-keys";
    private static final String NEWEST = "newest";
    /** With more, a heap of half a gigabyte was full of keys, and collected instead of working. */
    private static final long MAX_PEOPLE = 5_000;

    private final RecordStore records;
    private final MasterKey master;
    private final Cache<UUID, OpenedRing> remembered;
    private final KeyMemory memory;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Runnable> destructions = new CopyOnWriteArrayList<>();
    private final AtomicLong forgotten = new AtomicLong();
    private volatile String newestDestruction = "";

    PersonalKeys(PersonalKeyStore store, MasterKey master, KeyMemory memory) {
        this.records = store.records();
        this.master = master;
        this.memory = memory;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MAX_PEOPLE)
                .expireAfterWrite(memory.reading())
                .ticker(memory.time())
                .build();
    }

    /** A key that opens one compartment of one person. */
    record Key(int generation, SecretKey secret) {}

    /**
     * The key for what is new; it is made, durably, if there is none. What another instance has destroyed would make new data unreadable, so
     * this asks again much sooner than reading does.
     */
    Key forNewData(UUID person, Compartment compartment) {
        OpenedRing known = remembered.getIfPresent(person);
        long before = forgotten.get();
        OpenedRing ring = known != null && known.takesNew(memory.time().read())
                ? known
                : remember(person, ringForNewData(person), before);
        return new Key(ring.last(), ring.key(ring.last(), compartment).orElseThrow());
    }

    /** The key of a generation; empty once it is destroyed, {@link PersonalDataUnreadable} if the person has no keys at all. */
    Optional<SecretKey> find(KeyName name) {
        OpenedRing known = remembered.getIfPresent(name.person());
        if (known == null || name.generation() > known.last()) {
            long before = forgotten.get();
            KeyRing ring = stored(name.person()).map(this::read).orElseThrow(PersonalKeys::lost);
            known = remember(name.person(), ring, before);
        }
        return known.key(name.generation(), name.compartment());
    }

    /** Destroys keys for good; what they opened is nobody's to read from now on here, and once they have heard of it in other instances. May be repeated. */
    public void destroy(UUID person, Set<Compartment> compartments) {
        boolean done = false;
        while (!done) {
            String stored = stored(person).orElse(null);
            done = stored == null
                    || records.replace(
                            KIND, person.toString(), stored, text(read(stored).without(compartments)));
        }
        forgetAll();
        tellOthers();
    }

    private void tellOthers() {
        String news = UUID.randomUUID().toString();
        String former = records.putIfAbsent(DESTRUCTION, NEWEST, news).orElse(null);
        while (former != null && !records.replace(DESTRUCTION, NEWEST, former, news)) {
            former = records.find(DESTRUCTION, NEWEST).orElse(null);
        }
    }

    /** Forgets all keys if some were destroyed since it was asked the last time, or if that cannot be known. */
    public void forgetWhatIsDestroyed() {
        boolean known = false;
        try {
            String newest = records.find(DESTRUCTION, NEWEST).orElse("");
            known = newest.equals(newestDestruction);
            newestDestruction = newest;
        } finally {
            if (!known) {
                forgetAll();
            }
        }
    }

    private void forgetAll() {
        forgotten.incrementAndGet();
        remembered.invalidateAll();
        destructions.forEach(Runnable::run);
    }

    KeyMemory memory() {
        return memory;
    }

    /** Tells of every destruction of keys that is heard of here. */
    void onDestruction(Runnable listener) {
        destructions.add(listener);
    }

    private KeyRing ringForNewData(UUID person) {
        while (true) {
            String stored = stored(person).orElse(null);
            KeyRing ring = stored == null ? null : read(stored);
            if (ring != null && ring.takesNew()) {
                return ring;
            }
            KeyRing next = next(person, ring);
            boolean kept = stored == null
                    ? records.putIfAbsent(KIND, person.toString(), text(next)).isEmpty()
                    : records.replace(KIND, person.toString(), stored, text(next));
            if (kept) {
                return next;
            }
        }
    }

    private KeyRing next(UUID person, @Nullable KeyRing ring) {
        Map<Compartment, String> keys = newKeys(person, ring == null ? 0 : ring.last() + 1);
        return ring == null ? KeyRing.first(keys) : ring.withGeneration(keys);
    }

    private Map<Compartment, String> newKeys(UUID person, int generation) {
        Map<Compartment, String> keys = new EnumMap<>(Compartment.class);
        for (Compartment compartment : Compartment.values()) {
            byte[] wrapped = master.wrapped(Aes.newKey(), new KeyName(person, generation, compartment).bytes());
            keys.put(compartment, Base64.getEncoder().encodeToString(wrapped));
        }
        return keys;
    }

    /** What was read before something was forgotten may be what was to be forgotten: it is used once, and not remembered. */
    private OpenedRing remember(UUID person, KeyRing ring, long before) {
        var opened = new OpenedRing(
                ring,
                memory.time().read() + memory.sealing().toNanos(),
                (generation, compartment, wrapped) -> master.unwrapped(
                        Base64.getDecoder().decode(wrapped), new KeyName(person, generation, compartment).bytes()));
        remembered.put(person, opened);
        if (forgotten.get() != before) {
            remembered.invalidate(person);
        }
        return opened;
    }

    private Optional<String> stored(UUID person) {
        return records.find(KIND, person.toString());
    }

    private KeyRing read(String record) {
        return json.readValue(record, KeyRing.class);
    }

    private String text(KeyRing ring) {
        return json.writeValueAsString(ring);
    }

    private static PersonalDataUnreadable lost() {
        return new PersonalDataUnreadable("The store of keys does not know a person of whom there is data.");
    }
}
