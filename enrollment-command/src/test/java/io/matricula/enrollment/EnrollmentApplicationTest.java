package io.matricula.enrollment;

import static io.matricula.enrollment.Facts.APPLICANT;
import static io.matricula.enrollment.Facts.FREE;
import static io.matricula.enrollment.Facts.LATER;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.PRICE;
import static io.matricula.shared.given.GivenOffering.anOffering;
import static io.matricula.shared.given.GivenRequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.matricula.enrollment.enrollment.EnrollmentCommands;
import io.matricula.enrollment.offering.HoldSeat;
import io.matricula.enrollment.offering.Offering;
import io.matricula.enrollment.offering.OfferingCommands;
import io.matricula.enrollment.offering.OfferingParts;
import io.matricula.enrollment.saga.EnrollmentSaga;
import io.matricula.enrollment.saga.EnrollmentSteps;
import io.matricula.enrollment.student.PersonRecognition;
import io.matricula.enrollment.student.StudentParts;
import io.matricula.enrollment.unpaid.UnpaidPlaces;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.security.access.Caller;
import io.matricula.shared.NameBasedId;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.DocumentKind;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EnrollmentConfirmed;
import io.matricula.shared.academic.event.EnrollmentRejected;
import io.matricula.shared.academic.event.WaitlistEntrySkipped;
import io.matricula.shared.academic.event.WaitlistJoined;
import io.matricula.shared.access.Role;
import io.matricula.shared.financial.PaymentMethod;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it is wired for one JVM. */
@SpringBootTest(classes = EnrollmentApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EnrollmentApplicationTest {

    @TempDir
    static Path data;

    @Autowired
    private PersonRecognition people;

    @Autowired
    private UnpaidPlaces unpaid;

    @Autowired
    private Commands commands;

    @Autowired
    private EventStore events;

    @Autowired
    private Cache cache;

    @Autowired
    private DataSource store;

    @Autowired
    private Serializer serializer;

    @Autowired
    private SagaStore<Object> sagas;

    @Autowired
    private Configuration axon;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        registry.add("matricula.data", () -> data.toString());
        registry.add("server.port", () -> "0");
    }

    @Test
    @Tag("R9")
    void onePersonAskingManyTimesAtOnceIsOneStudent() throws Exception {
        assertThat(askedAtOnce("bia@school.example", "55.56", 32)).hasSize(1);
        assertThat(askedAtOnce("bia@school.example", null, 32)).hasSize(1);
    }

    private Set<StudentId> askedAtOnce(String email, @Nullable String document, int times) throws Exception {
        Callable<StudentId> ask = () -> recognize(email, document);
        Set<StudentId> recognized = new HashSet<>();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<StudentId>> asked =
                    pool.invokeAll(IntStream.range(0, times).mapToObj(i -> ask).toList());
            for (Future<StudentId> answer : asked) {
                recognized.add(answer.get(10, TimeUnit.SECONDS));
            }
        } finally {
            pool.shutdownNow();
        }
        return recognized;
    }

    @Test
    @Tag("R9")
    void aPersonIsRecognizedByDocumentWhateverTheAddressAndNeverMergedByAddressAlone() {
        StudentId caio = confirmed("caio@school.example", null);
        assertThat(confirmed(" CAIO@school.example", "7.7-8")).isEqualTo(caio);
        assertThat(confirmed("other@school.example", "778")).isEqualTo(caio);
        assertThat(recognize("other@school.example", null)).isEqualTo(caio);
        assertThat(recognize("caio@school.example", "889")).isNotEqualTo(caio);
        assertThat(recognize("caio@school.example", null)).isEqualTo(caio);
    }

    @Test
    @Tag("R29")
    void whoOnlyAsksIsLinkedToNothing() {
        recognize("dora@school.example", "AB-9001");
        recognize("impostor@school.example", "AB-9002");
        StudentId dora = recognize("dora@school.example", null);
        assertThat(recognize("dora@school.example", "AB-9001")).isNotEqualTo(dora);
        assertThat(recognize("dora@school.example", "AB-9002")).isEqualTo(recognize("x@school.example", "ab9002"));
    }

    @Test
    @Tag("R29")
    void siblingsWithOneAddressAreTwoStudentsWhateverIsConfirmedWhen() {
        StudentId parent = confirmed("family@school.example", null);
        StudentId first = recognize("family@school.example", "SB-1001");
        StudentId second = recognize("family@school.example", "SB-1002");
        assertThat(first).isEqualTo(parent).isNotEqualTo(second);
        assertThat(confirmed("family@school.example", "SB-1001")).isEqualTo(first);
        assertThat(confirmed("family@school.example", "SB-1002")).isEqualTo(second);
    }

    @Test
    @Tag("R29")
    void whoWasTakenForSomebodyAndGotNoPlaceKeepsThatPersonOutNoLonger() {
        StudentId hugo = confirmed("hugo@school.example", null);
        EnrollmentId impostor = anEnrollment();
        assertThat(people.recognize(person("hugo@school.example", "IM-1001", null), impostor))
                .isEqualTo(hugo);
        assertThat(recognize("hugo@school.example", "HU-1001")).isNotEqualTo(hugo);
        isRefusedASeat(impostor, hugo);
        assertThat(recognize("hugo@school.example", "HU-1001")).isEqualTo(hugo);
        assertThat(recognize("hugo@school.example", "IM-1001")).isNotEqualTo(hugo);
    }

    private void isRefusedASeat(EnrollmentId enrollment, StudentId person) {
        var offering = new OfferingId(UUID.randomUUID());
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        commands.fromProcess()
                .send(OfferingCommands.create(
                        anOffering().withId(offering).at(FREE).enrolling(null, yesterday)));
        commands.fromProcess().send(freeRequest(enrollment, offering, person));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(factsOf(enrollment).reduce((earlier, later) -> later))
                        .containsInstanceOf(EnrollmentRejected.class));
    }

    @Test
    @Tag("R29")
    void aPlaceholderAndAnotherKindMergeNobody() {
        assertThat(confirmed("eva@school.example", "N/A")).isNotEqualTo(confirmed("ivo@school.example", "N/A"));
        assertThat(confirmed("eva@school.example", "000.000.000-00")).isEqualTo(confirmed("eva@school.example", null));
        assertThat(people.recognize(person("p@school.example", "KL1234", DocumentKind.PASSPORT), anEnrollment()))
                .isNotEqualTo(
                        people.recognize(person("q@school.example", "KL1234", DocumentKind.OTHER), anEnrollment()))
                .isEqualTo(
                        people.recognize(person("r@school.example", "kl-1234", DocumentKind.PASSPORT), anEnrollment()));
    }

    @Test
    void peopleOfAStoreFromBeforeThereWereSecretsAreStillKnown() {
        var gil = new StudentId(UUID.randomUUID());
        IdentityKey formerAddress = new IdentityKey(NameBasedId.of("email", "gil@school.example"));
        IdentityKey formerDocument = new IdentityKey(NameBasedId.of("document", "52998224725"));
        StudentParts.claims(formerAddress, formerDocument, gil).forEach(commands.fromProcess()::send);
        assertThat(recognize("gil@school.example", null)).isEqualTo(gil);
        assertThat(recognize("new@school.example", "529.982.247-25")).isEqualTo(gil);
        assertThat(recognize("gil@school.example", "111.444.777-35")).isNotEqualTo(gil);
        assertThat(confirmed("gil@school.example", "529.982.247-25")).isEqualTo(gil);
        assertThat(confirmed("gil@school.example", "111.444.777-35")).isNotEqualTo(gil);
        assertThat(recognize("gil@school.example", null)).isEqualTo(gil);
    }

    @Test
    void onePersonAskingManyTimesAtOnceGetsNoMoreUnpaidPlacesThanOneMayHave() throws Exception {
        var person = new StudentId(UUID.randomUUID());
        Callable<Boolean> ask = () -> getsAPlace(person, anEnrollment());
        ExecutorService pool = Executors.newFixedThreadPool(16);
        int places = 0;
        try {
            for (Future<Boolean> asked : pool.invokeAll(Collections.nCopies(24, ask))) {
                places += asked.get(20, TimeUnit.SECONDS) ? 1 : 0;
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(places).isEqualTo(3);
    }

    private boolean getsAPlace(StudentId person, EnrollmentId enrollment) {
        try {
            unpaid.count(person, enrollment, PaymentMethod.BOLETO, PRICE);
            return true;
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo(RefusalCode.TOO_MANY_UNPAID);
            return false;
        }
    }

    private StudentId recognize(String email, @Nullable String document) {
        return people.recognize(person(email, document, null), anEnrollment());
    }

    private StudentId confirmed(String email, @Nullable String document) {
        EnrollmentId enrollment = anEnrollment();
        StudentId student = people.recognize(person(email, document, null), enrollment);
        people.fromProcess().remember(student, person(email, document, null), enrollment);
        return student;
    }

    private static Applicant person(String email, @Nullable String document, @Nullable DocumentKind kind) {
        return new Applicant("Caio", email, document, null, kind);
    }

    private static EnrollmentId anEnrollment() {
        return new EnrollmentId(UUID.randomUUID());
    }

    @Test
    void aFreeEnrollmentRunsThroughTheSagaToItsEnd() {
        var offering = new OfferingId(UUID.randomUUID());
        var enrollment = new EnrollmentId(UUID.randomUUID());
        commands.fromProcess()
                .send(OfferingCommands.create(anOffering().withId(offering).at(FREE)));
        commands.fromProcess().send(freeRequest(enrollment, offering, new StudentId(UUID.randomUUID())));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(factsOf(enrollment).reduce((earlier, later) -> later))
                    .containsInstanceOf(EnrollmentConfirmed.class);
            assertThat(sagas.findSagas(EnrollmentSaga.class, new AssociationValue("enrollmentId", enrollment + "")))
                    .isEmpty();
        });
    }

    @Test
    @Tag("R36")
    void aFactSaysWhoSentTheCommandAndToWhichChainItBelongs() {
        var offering = new OfferingId(UUID.randomUUID());
        var enrollment = new EnrollmentId(UUID.randomUUID());
        commands.fromProcess()
                .send(OfferingCommands.create(anOffering().withId(offering).at(FREE)));
        commands.inNameOf(Caller.withRoles("maria", Set.of(Role.REGISTRAR)).origin())
                .send(freeRequest(enrollment, offering, new StudentId(UUID.randomUUID())));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(factsOf(enrollment).reduce((earlier, later) -> later))
                        .containsInstanceOf(EnrollmentConfirmed.class));

        List<MetaData> told = events.readEvents(enrollment.toString())
                .asStream()
                .map(fact -> fact.getMetaData())
                .toList();
        assertThat(told).hasSizeGreaterThan(1).allSatisfy(metaData -> assertThat(metaData)
                .containsOnlyKeys("sub", "traceId", "correlationId")
                .containsEntry("traceId", told.get(0).get("traceId")));
        assertThat(told).first().satisfies(asked -> assertThat(asked).containsEntry("sub", "maria"));
        assertThat(told.subList(1, told.size()))
                .allSatisfy(step -> assertThat(step).containsEntry("sub", "system"));
    }

    private static Object freeRequest(EnrollmentId enrollment, OfferingId offering, StudentId person) {
        return EnrollmentCommands.request(aRequest()
                .withId(enrollment)
                .of(offering)
                .by(person, APPLICANT)
                .at(FREE)
                .paying(PaymentMethod.PIX)
                .askedAt(Instant.now())
                .requested());
    }

    private java.util.stream.Stream<Object> factsOf(Object id) {
        return events.readEvents(id.toString()).asStream().map(message -> (Object) message.getPayload());
    }

    @Test
    void anOfferingWithALongHistoryIsStoredAsASnapshotAndReadBack() {
        var offering = new OfferingId(UUID.randomUUID());
        commands.fromProcess()
                .send(OfferingCommands.create(anOffering().withId(offering).withSeats(500)));
        IntStream.range(0, 210).forEach(i -> commands.fromProcess().send(holdSeat(offering)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        events.readEvents(offering.toString()).next().getPayload())
                .isInstanceOf(Offering.class));
        cache.removeAll();
        assertThatThrownBy(() -> commands.fromProcess().send(OfferingCommands.resize(offering, 209)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.data()).containsEntry("taken", "210"));
    }

    @Test
    void theLargestOfferingWithEverybodyInIsStoredAndReadBack() {
        var id = new OfferingId(UUID.randomUUID());
        commands.fromProcess()
                .send(OfferingCommands.create(anOffering().withId(id).withSeats(50_000)));
        events.storeSnapshot(
                new GenericDomainEventMessage<>("Offering", id.toString(), 0, OfferingParts.theLargest(id)));
        cache.removeAll();
        assertThat(events.readEvents(id.toString()).next().getPayload()).isInstanceOf(Offering.class);
        assertThatThrownBy(() -> commands.fromProcess().send(OfferingCommands.resize(id, 49_999)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.data()).containsEntry("taken", "50000"));
    }

    @Test
    void aSnapshotOfAFormerFormIsLeftAside() {
        var id = new OfferingId(UUID.randomUUID());
        commands.fromProcess()
                .send(OfferingCommands.create(anOffering().withId(id).withSeats(3)));
        commands.fromProcess().send(holdSeat(id));
        events.storeSnapshot(new GenericDomainEventMessage<>("Offering", id.toString(), 1, new Offering()));
        JdbcClient.create(store)
                .sql("UPDATE SnapshotEventEntry SET payloadRevision = NULL WHERE aggregateIdentifier = ?")
                .param(id.toString())
                .update();
        cache.removeAll();
        assertThatThrownBy(() -> commands.fromProcess().send(OfferingCommands.resize(id, 0)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.data()).containsEntry("taken", "1"));
    }

    @Test
    void theLineOfAnOfferingEndsByItselfWhenItsWindowIsOver() {
        var offering = new OfferingId(UUID.randomUUID());
        Instant closesAt = Instant.now().plusSeconds(3);
        commands.fromProcess()
                .send(OfferingCommands.create(
                        anOffering().withId(offering).withWaitlist(9).enrolling(null, closesAt)));
        commands.fromProcess().send(orWait(offering));
        commands.fromProcess().send(orWait(offering));
        assertThat(factsOf(offering)).last().isInstanceOf(WaitlistJoined.class);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(factsOf(offering)).last().isInstanceOf(WaitlistEntrySkipped.class));
    }

    private static HoldSeat orWait(OfferingId offering) {
        return new HoldSeat(
                offering,
                new EnrollmentId(UUID.randomUUID()),
                new StudentId(UUID.randomUUID()),
                Instant.now(),
                Instant.now().plusSeconds(900),
                true);
    }

    private static HoldSeat holdSeat(OfferingId offering) {
        return new HoldSeat(
                offering, new EnrollmentId(UUID.randomUUID()), new StudentId(UUID.randomUUID()), NOW, LATER, false);
    }

    @Test
    void newRequestsGiveWayToTheSagaAndToNoOtherProcessor() {
        assertThat(axon.eventProcessingConfiguration().eventProcessors().values())
                .filteredOn(processor -> processor.getHandlerInterceptors().stream()
                        .anyMatch(
                                interceptor -> interceptor.getClass().getName().contains("CommandAdmission")))
                .extracting(EventProcessor::getName)
                .containsExactly("EnrollmentSagaProcessor");
    }

    @Test
    void aSagaKeepsAllItKnowsWhenItIsStored() {
        var saga = new EnrollmentSaga();
        saga.on(Facts.anaAsks(), noSteps());
        var stored = serializer.serialize(saga, String.class);
        assertThat(stored.getData()).contains(Facts.OFFERING.toString(), Facts.ANA.toString(), "tok_approved");
        EnrollmentSaga again = serializer.deserialize(stored);
        assertThat(again).usingRecursiveComparison().isEqualTo(saga);
    }

    private EnrollmentSteps noSteps() {
        return org.mockito.Mockito.mock(EnrollmentSteps.class);
    }
}
