package io.matricula.platform.security.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.messaging.records.RecordsInMemory;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.DocumentKind;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.StudentRegistered;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.marketing.event.LeadCaptured;
import io.matricula.shared.privacy.Compartment;
import io.matricula.shared.privacy.DataSubject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R35")
class PersonalJsonTest {

    private static final UUID ANA = UUID.fromString("00000000-0000-4000-8000-00000000000a");

    private final PersonalKeys keys = GivenPersonalData.keys(new RecordsInMemory());
    private final Serializer json = GivenPersonalData.serializer(new PersonalData(keys));

    private final StudentRegistered registered = new StudentRegistered(
            new StudentId(ANA),
            new EnrollmentId(UUID.fromString("00000000-0000-4000-8000-0000000000e1")),
            new Applicant("Ana Lima", "ana@school.example", "12345678909", LocalDate.of(2001, 2, 3), DocumentKind.CPF));
    private final LeadCaptured captured = new LeadCaptured(
            new LeadId(ANA), "Ana Lima", "ana@school.example", "+55 11 5555", "fair", null, Instant.EPOCH);

    @Test
    void aFactIsTheSameAfterItWasStored() {
        assertThat(read(written(registered), StudentRegistered.class)).isEqualTo(registered);
        assertThat(read(written(captured), LeadCaptured.class)).isEqualTo(captured);
    }

    @Test
    void whatIsStoredShowsNoPerson() {
        assertThat(written(registered))
                .doesNotContain("Lima")
                .doesNotContain("ana@")
                .doesNotContain("12345678909")
                .doesNotContain("2001")
                .contains("CPF");
        assertThat(written(captured))
                .doesNotContain("Lima")
                .doesNotContain("ana@")
                .doesNotContain("5555")
                .contains("fair");
    }

    record Known(@DataSubject StudentId person, List<Applicant> contacts) {}

    @Test
    void whatStandsInAListIsSealedLikeAnythingElse() {
        var known = new Known(registered.studentId(), List.of(registered.applicant(), Applicant.ERASED));

        assertThat(written(known)).doesNotContain("Lima").doesNotContain("ana@").doesNotContain("12345678909");
        assertThat(read(written(known), Known.class)).isEqualTo(known);
    }

    @Test
    void afterAnErasureTheFactStaysAndThePersonInItDoesNot() {
        String stored = written(registered);

        keys.destroy(ANA, EnumSet.allOf(Compartment.class));

        StudentRegistered left = read(stored, StudentRegistered.class);
        assertThat(left.studentId()).isEqualTo(registered.studentId());
        assertThat(left.applicant().isErased()).isTrue();
        assertThat(left.applicant())
                .usingRecursiveComparison()
                .ignoringFields("documentKind")
                .isEqualTo(Applicant.ERASED);
    }

    @Test
    void aFactFromBeforeThereWereKeysIsReadAsItIs() {
        String former =
                "{\"leadId\":\"" + ANA + "\",\"name\":\"Ana Lima\",\"email\":\"ana@school.example\",\"consentedAt\":0}";

        assertThat(read(former, LeadCaptured.class).name()).isEqualTo("Ana Lima");
    }

    @Test
    void whatIsNotGivenNeedsNoKey() {
        var nobody = new StudentRegistered(registered.studentId(), registered.enrollmentId(), Applicant.ERASED);

        assertThat(read(written(nobody), StudentRegistered.class)).isEqualTo(nobody);
        assertThatThrownBy(() -> keys.find(new KeyName(ANA, 0, Compartment.CONTACT)))
                .isInstanceOf(PersonalDataUnreadable.class);
    }

    @Test
    void whatDoesNotSayWhomItIsAboutIsNotStored() {
        assertThatThrownBy(() -> written(registered.applicant())).hasRootCauseInstanceOf(IllegalStateException.class);
    }

    private String written(Object value) {
        return json.serialize(value, String.class).getData();
    }

    private <T> T read(String stored, Class<T> type) {
        SerializedObject<String> object = new SimpleSerializedObject<>(stored, String.class, type.getName(), "1");
        return json.deserialize(object);
    }
}
