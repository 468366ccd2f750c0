package io.matricula.enrollment.student;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.APPLICANT;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.DuplicateReason;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.HoldKind;
import io.matricula.shared.academic.event.ContactChanged;
import io.matricula.shared.academic.event.HoldPlaced;
import io.matricula.shared.academic.event.HoldReleased;
import io.matricula.shared.academic.event.PossibleDuplicateFound;
import io.matricula.shared.academic.event.StudentRecognized;
import io.matricula.shared.academic.event.StudentRegistered;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class StudentSnapshotTest {

    private final Serializer json = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(AxonJson::configure)
            .build();

    @Test
    void aStudentIsReadBackWithAllThatIsKnown() {
        Student student = new Student();
        student.on(new StudentRegistered(ANA, enrollment("first"), APPLICANT));
        student.on(new StudentRecognized(ANA, enrollment("second")));
        student.on(new ContactChanged(ANA, "Ana Lima", null, "she married", Actor.SYSTEM));
        student.on(new PossibleDuplicateFound(ANA, student("bob"), DuplicateReason.SAME_EMAIL));
        student.on(new HoldPlaced(ANA, new HoldId(new UUID(0, 1)), HoldKind.OTHER, "why", Actor.SYSTEM));
        student.on(new HoldPlaced(ANA, new HoldId(new UUID(0, 2)), HoldKind.DEBT, "why", Actor.SYSTEM));
        student.on(new HoldReleased(ANA, new HoldId(new UUID(0, 2)), "paid", Actor.SYSTEM));
        Object read = json.deserialize(json.serialize(student, byte[].class));
        assertThat(read).usingRecursiveComparison().isEqualTo(student);
    }
}
