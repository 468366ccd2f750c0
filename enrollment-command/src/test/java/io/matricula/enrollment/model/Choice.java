package io.matricula.enrollment.model;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Picks an enrollment, of those in the preferred statuses if there are any, so that more steps have a meaning.
 *
 * @param which of them, counted around
 * @param preferred all of them when empty
 */
record Choice(int which, Set<EnrollmentStatus> preferred) {

    Optional<EnrollmentId> among(List<Story> stories) {
        List<Story> fitting = stories.stream()
                .filter(story -> preferred.contains(story.status()))
                .toList();
        return pick(fitting.isEmpty() ? stories : fitting);
    }

    private Optional<EnrollmentId> pick(List<Story> stories) {
        return stories.isEmpty()
                ? Optional.empty()
                : Optional.of(stories.get(which % stories.size()).enrollment());
    }

    @Override
    public String toString() {
        return "enrollment " + which + (preferred.isEmpty() ? "" : " of " + preferred);
    }
}
