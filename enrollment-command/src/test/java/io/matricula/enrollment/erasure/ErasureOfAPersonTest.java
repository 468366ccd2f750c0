package io.matricula.enrollment.erasure;

import static io.matricula.enrollment.Facts.FREE;
import static io.matricula.shared.given.GivenOffering.anOffering;
import static io.matricula.shared.given.GivenRequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.matricula.enrollment.EnrollmentApplication;
import io.matricula.enrollment.enrollment.EnrollmentCommands;
import io.matricula.enrollment.offering.OfferingCommands;
import io.matricula.enrollment.student.PersonRecognition;
import io.matricula.enrollment.student.StudentParts;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.access.Caller;
import io.matricula.shared.Actor;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.ApplicantErased;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.academic.event.StudentErased;
import io.matricula.shared.access.Role;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.privacy.ErasureId;
import io.matricula.shared.privacy.event.ErasureCompleted;
import io.matricula.shared.privacy.query.FindPersonalRecords;
import io.matricula.shared.privacy.query.PersonalRecords;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it is wired for one JVM, and a read side that knows one person. */
@SpringBootTest(classes = EnrollmentApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Tag("R35")
class ErasureOfAPersonTest {

    @TempDir
    static Path data;

    private static final Duration DEADLINE = Duration.ofSeconds(40);

    private final EnrollmentId enrollment = new EnrollmentId(UUID.randomUUID());
    private final ErasureId erasure = new ErasureId(UUID.randomUUID());
    private final Applicant bia = new Applicant("Bia Reis", "bia@school.example", "DOC-" + enrollment, null);
    private final AtomicReference<PersonalRecords> records = new AtomicReference<>(PersonalRecords.NONE);

    @Autowired
    private PersonRecognition people;

    @Autowired
    private Commands commands;

    @Autowired
    private PeopleRecords readSide;

    @Autowired
    private KnownErasures known;

    @Autowired
    private ErasuresAfterRestore afterRestore;

    @Autowired
    private EventStore events;

    @Autowired
    private QueryBus queries;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        registry.add("matricula.data", () -> data.toString());
        registry.add("server.port", () -> "0");
    }

    @Test
    void leavesTheFactsAndMakesWhoComesAgainANewPerson() {
        queries.subscribe(FindPersonalRecords.class.getName(), PersonalRecords.class, question -> records.get());
        StudentId student = people.recognize(bia, enrollment);
        enroll(student);
        await().atMost(DEADLINE)
                .untilAsserted(() -> assertThat(last(enrollment)).isInstanceOf(EnrollmentConfirmed.class));
        commands.fromProcess().send(StudentParts.changeAddress(student, "bia@lima.example"));
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(whoComesFrom("bia@lima.example"))
                .isEqualTo(student));
        assertThat(whoComesFrom("bia@school.example")).isEqualTo(student);
        assertThatThrownBy(this::erase).isInstanceOf(Refused.class);
        records.set(new PersonalRecords(student, List.of(enrollment), List.of(), Instant.now()));

        erase();

        await().atMost(DEADLINE).untilAsserted(() -> assertThat(last(erasure)).isInstanceOf(ErasureCompleted.class));
        assertThat(last(enrollment)).isInstanceOf(ApplicantErased.class);
        assertThat(facts(enrollment).findFirst()).hasValueSatisfying(asked -> assertThat(
                        ((EnrollmentRequested) asked).applicant().isErased())
                .isTrue());
        assertThat(people.recognize(bia, new EnrollmentId(UUID.randomUUID()))).isNotEqualTo(student);
        assertThat(whoComesFrom("bia@lima.example")).isNotEqualTo(student);
        assertThat(last(student)).isInstanceOf(StudentErased.class);
        assertThat(known.all()).extracting(RequestErasure::erasureId).containsExactly(erasure);
        await().atMost(DEADLINE).untilAsserted(() -> {
            afterRestore.look();
            assertThat(afterRestore.health().getStatus()).isEqualTo(Status.UP);
        });
    }

    private StudentId whoComesFrom(String address) {
        return people.recognize(new Applicant("Bia", address, null, null), new EnrollmentId(UUID.randomUUID()));
    }

    private void enroll(StudentId student) {
        var offering = new OfferingId(UUID.randomUUID());
        commands.fromProcess()
                .send(OfferingCommands.create(anOffering().withId(offering).at(FREE)));
        commands.fromProcess()
                .send(EnrollmentCommands.request(aRequest()
                        .withId(enrollment)
                        .of(offering)
                        .by(student, bia)
                        .at(FREE)
                        .paying(PaymentMethod.PIX)
                        .askedAt(Instant.now())
                        .requested()));
    }

    private void erase() {
        Commands privacy = commands.inNameOf(
                Caller.withRoles("privacy", Set.of(Role.PRIVACY)).origin());
        new ErasureRequests(readSide, privacy, Clock.systemUTC())
                .request(
                        erasure,
                        new FindPersonalRecords(null, enrollment, null),
                        "asked by letter",
                        new Actor("privacy"));
    }

    private Object last(Object aggregate) {
        return facts(aggregate).reduce((earlier, later) -> later).orElse("nothing");
    }

    private Stream<Object> facts(Object aggregate) {
        return events.readEvents(aggregate.toString()).asStream().map(fact -> (Object) fact.getPayload());
    }
}
