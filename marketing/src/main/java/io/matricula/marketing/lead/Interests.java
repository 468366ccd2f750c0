package io.matricula.marketing.lead;

import io.matricula.shared.academic.OfferingId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the interest of one lead came from and what it is about. */
record Interests(Set<String> sources, Set<OfferingId> offerings) {

    static Interests none() {
        return new Interests(new HashSet<>(), new HashSet<>());
    }

    boolean lack(@Nullable String source, @Nullable OfferingId offering) {
        return (source != null && !sources.contains(source)) || (offering != null && !offerings.contains(offering));
    }

    void add(@Nullable String source, @Nullable OfferingId offering) {
        if (source != null) {
            sources.add(source);
        }
        if (offering != null) {
            offerings.add(offering);
        }
    }
}
