package io.matricula.platform.security.personal;

import io.matricula.shared.privacy.Compartment;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.SecretKey;

/** The keys of one person in memory, each unwrapped when it is used first. */
final class OpenedRing {

    private final KeyRing ring;
    private final long until;
    private final Unwrapping unwrapping;
    private final ConcurrentMap<Slot, SecretKey> opened = new ConcurrentHashMap<>();

    /**
     * A ring as it was stored at this moment.
     *
     * @param until in the nanoseconds of a ticker: when it has to be looked at again before anything new is sealed with it
     */
    OpenedRing(KeyRing ring, long until, Unwrapping unwrapping) {
        this.ring = ring;
        this.until = until;
        this.unwrapping = unwrapping;
    }

    private record Slot(int generation, Compartment compartment) {}

    /** How a key is made of what is stored of it. */
    @FunctionalInterface
    interface Unwrapping {
        SecretKey of(int generation, Compartment compartment, String wrapped);
    }

    int last() {
        return ring.last();
    }

    boolean takesNew(long now) {
        return now - until < 0 && ring.takesNew();
    }

    /** Empty for one that was destroyed, and for a generation that never was. */
    Optional<SecretKey> key(int generation, Compartment compartment) {
        if (generation > last()) {
            return Optional.empty();
        }
        return Optional.ofNullable(ring.generations().get(generation).get(compartment))
                .map(wrapped -> opened.computeIfAbsent(
                        new Slot(generation, compartment), slot -> unwrapping.of(generation, compartment, wrapped)));
    }
}
