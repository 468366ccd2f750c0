package io.matricula.platform.security.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.matricula.shared.privacy.Compartment;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What was sealed and opened a moment ago: a fact is read by every read model, and a document is written again and again with the same person in
 * it. Short, bounded, and forgotten with every erasure.
 */
final class SealMemory {

    /** What is used again is used within moments; more would take the heap from the read models. */
    private static final long MAX_TEXTS = 5_000;

    private final Cache<Sealed, String> texts;
    private final Cache<Open, String> seals;

    SealMemory(Duration memory) {
        this.texts = cache(memory);
        this.seals = cache(memory);
    }

    private record Sealed(String field, String seal) {}

    private record Open(UUID person, int generation, Compartment compartment, String field, String text) {}

    void remember(KeyName key, String field, String text, String seal) {
        texts.put(new Sealed(field, seal), text);
        seals.put(new Open(key.person(), key.generation(), key.compartment(), field, text), seal);
    }

    Optional<String> text(String field, String seal) {
        return Optional.ofNullable(texts.getIfPresent(new Sealed(field, seal)));
    }

    Optional<String> seal(KeyName key, String field, String text) {
        return Optional.ofNullable(
                seals.getIfPresent(new Open(key.person(), key.generation(), key.compartment(), field, text)));
    }

    void forget() {
        texts.invalidateAll();
        seals.invalidateAll();
    }

    private static <K> Cache<K, String> cache(Duration memory) {
        return Caffeine.newBuilder()
                .maximumSize(MAX_TEXTS)
                .expireAfterWrite(memory)
                .build();
    }
}
