package io.matricula.enrollment.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.security.personal.ErasureList;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.ErasureId;
import io.matricula.shared.privacy.event.ErasureRequested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R35")
class KnownErasuresTest {

    private static final ErasureRequested FACT = new ErasureRequested(
            new ErasureId(new UUID(0, 1)),
            new StudentId(new UUID(0, 2)),
            List.of(new EnrollmentId(new UUID(0, 3))),
            List.of(new LeadId(new UUID(0, 4))),
            "Ana Lima asked by letter",
            new Actor("privacy"),
            Instant.parse("2027-01-10T12:00:00Z"));

    private final List<String> texts = new ArrayList<>();
    private final KnownErasures known = new KnownErasures(new ErasureList() {
        @Override
        public void add(String id, String text) {
            texts.add(text);
        }

        @Override
        public List<String> all() {
            return texts;
        }
    });

    @Test
    void anErasureCanBeDoneAgainFromTheList() {
        known.note(FACT);

        assertThat(known.all()).singleElement().satisfies(again -> {
            assertThat(again)
                    .usingRecursiveComparison()
                    .ignoringFields("reason")
                    .isEqualTo(new RequestErasure(
                            FACT.erasureId(),
                            FACT.studentId(),
                            FACT.enrollmentIds(),
                            FACT.leadIds(),
                            FACT.reason(),
                            FACT.actor(),
                            FACT.requestedAt()));
        });
    }

    @Test
    void theListKeepsNothingThatSomebodyWrote() {
        known.note(FACT);

        assertThat(texts).singleElement().satisfies(text -> assertThat(text).doesNotContain("Ana"));
    }
}
