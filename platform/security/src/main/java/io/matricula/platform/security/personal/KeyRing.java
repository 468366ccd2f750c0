package io.matricula.platform.security.personal;

import io.matricula.shared.privacy.Compartment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The wrapped keys of one person as they are stored. A generation from which a key was destroyed takes nothing new: the same person may come
 * again, and what they say then has keys of its own.
 *
 * @param generations the keys by compartment, the oldest first; a compartment that is missing was erased
 */
record KeyRing(List<Map<Compartment, String>> generations) {

    KeyRing {
        generations = List.copyOf(generations);
    }

    static KeyRing first(Map<Compartment, String> keys) {
        return new KeyRing(List.of(keys));
    }

    int last() {
        return generations.size() - 1;
    }

    boolean takesNew() {
        return generations.get(last()).keySet().containsAll(Set.of(Compartment.values()));
    }

    KeyRing withGeneration(Map<Compartment, String> keys) {
        List<Map<Compartment, String>> more = new ArrayList<>(generations);
        more.add(keys);
        return new KeyRing(more);
    }

    KeyRing without(Set<Compartment> erased) {
        return new KeyRing(
                generations.stream().map(keys -> without(keys, erased)).toList());
    }

    private static Map<Compartment, String> without(Map<Compartment, String> keys, Set<Compartment> erased) {
        Map<Compartment, String> left = new EnumMap<>(Compartment.class);
        left.putAll(keys);
        left.keySet().removeAll(erased);
        return left;
    }
}
