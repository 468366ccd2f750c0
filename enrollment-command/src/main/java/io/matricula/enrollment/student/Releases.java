package io.matricula.enrollment.student;

import io.matricula.shared.academic.StudentId;
import io.matricula.shared.privacy.ErasureId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How often an identity was given up because its person was erased (R35): as often, who comes with it has been another person. */
final class Releases {

    private final Set<UUID> erasures = new HashSet<>();

    /** Whether an erasure of this person gives up an identity that this owner has. */
    boolean mayFollow(ErasureId erasure, StudentId erased, @Nullable StudentId owner) {
        return !erasures.contains(erasure.value()) && (owner == null || owner.equals(erased));
    }

    void add(ErasureId erasure) {
        erasures.add(erasure.value());
    }

    int count() {
        return erasures.size();
    }
}
