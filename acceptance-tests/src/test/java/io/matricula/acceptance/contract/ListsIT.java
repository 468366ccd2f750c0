package io.matricula.acceptance.contract;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertNames;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Lead;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsIT {

    private final Matricula matricula;
    private final Person ana = Person.someone();
    private final Offering offering;
    private final Lead lead;
    private final Enrollment confirmed;
    private final Enrollment cancelled;
    private final Enrollment awaited;

    ListsIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().open();
        lead = matricula.interestOf(ana).captured();
        confirmed = matricula.enroll(ana).in(offering);
        cancelled = matricula.enroll(Person.someone()).by(card("tok_declined")).in(offering);
        awaited = matricula.enroll(Person.someone()).by(pix()).in(offering);
    }

    @BeforeAll
    void everythingIsShown() {
        confirmed.awaitStatus("CONFIRMED").payment().awaitStatus("CONFIRMED");
        cancelled.awaitStatus("CANCELLED");
        awaited.awaitStatus("AWAITING_PAYMENT").payment().awaitStatus("PENDING");
        lead.awaitStatus("CAPTURED");
        eventually(() ->
                assertThat(matricula.total("/v1/students?email=" + ana.email())).isOne());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/offerings?size=10&=null", "/v1/offerings?%ff=1", "/v1/students?=", "/v1/leads?%01=1"})
    void aParameterThatCannotBeReadIsMalformed(String path) {
        assertProblem(matricula.get(path), 400, "MALFORMED_REQUEST");
    }

    @Test
    void enrollmentsAreFilteredByOfferingStatusStudentAndEmail() {
        String ofOffering = "/v1/enrollments?offeringId=" + offering.id();

        assertThat(ids(ofOffering, "enrollmentId"))
                .containsExactlyInAnyOrder(confirmed.id(), cancelled.id(), awaited.id());
        assertThat(ids(ofOffering + "&status=CONFIRMED", "enrollmentId")).containsExactly(confirmed.id());
        assertThat(ids("/v1/enrollments?studentId=" + confirmed.studentId(), "enrollmentId"))
                .containsExactly(confirmed.id());
        assertThat(ids("/v1/enrollments?email=" + ana.email(), "enrollmentId")).containsExactly(confirmed.id());
    }

    @Test
    void paymentsAreFilteredByEnrollmentAndStatus() {
        String ofEnrollment = "/v1/payments?enrollmentId=" + confirmed.id();

        assertThat(ids(ofEnrollment, "paymentId"))
                .containsExactly(confirmed.payment().id());
        assertThat(ids(ofEnrollment + "&status=CONFIRMED", "paymentId")).hasSize(1);
        assertThat(ids(ofEnrollment + "&status=DECLINED", "paymentId")).isEmpty();
    }

    @Test
    void offeringsAreFilteredByTermCourseAndStatus() {
        String ofTerm = "/v1/offerings?term=" + offering.term();

        assertThat(ids(ofTerm, "offeringId")).containsExactly(offering.id());
        assertThat(ids(ofTerm + "&courseCode=MAT101&status=OPEN", "offeringId")).containsExactly(offering.id());
        assertThat(ids(ofTerm + "&courseCode=PHY101", "offeringId")).isEmpty();
        assertThat(ids(ofTerm + "&status=CLOSED", "offeringId")).isEmpty();
    }

    @Test
    void leadsAreFilteredByStatus() {
        assertThat(ids("/v1/leads?status=CAPTURED", "leadId")).contains(lead.id());
        assertThat(ids("/v1/leads?status=OPTED_OUT", "leadId")).doesNotContain(lead.id());
    }

    @Test
    void pagesDoNotOverlapAndLeaveNothingOut() {
        String list = "/v1/enrollments?offeringId=" + offering.id() + "&size=2";
        JsonNode first = matricula.get(list + "&page=0").json();
        JsonNode second = matricula.get(list + "&page=1").json();

        assertThat(first.path("page").asInt()).isZero();
        assertThat(first.path("size").asInt()).isEqualTo(2);
        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.path("items").valueStream())
                        .map(item -> item.path("enrollmentId").asString()))
                .containsExactlyInAnyOrder(confirmed.id(), cancelled.id(), awaited.id());
        assertThat(matricula.get(list + "&page=7").json().path("items")).isEmpty();
    }

    @Test
    void aListIsGoneThroughWithoutGapsOrRepeatsWhileItChanges() {
        Offering popular = matricula.anOffering().withSeats(20).open();
        List<Enrollment> all = Stream.generate(() ->
                        matricula.enroll(Person.someone()).by(pix()).in(popular).awaitStatus("AWAITING_PAYMENT"))
                .limit(7)
                .toList();
        String list = "/v1/enrollments?offeringId=" + popular.id() + "&status=AWAITING_PAYMENT&size=2";
        JsonNode first = matricula.get(list).json();
        all.get(6).cancel();
        all.get(6).awaitStatus("CANCELLED");
        matricula.enroll(Person.someone()).by(pix()).in(popular).awaitStatus("AWAITING_PAYMENT");
        JsonNode second =
                matricula.get(list + "&after=" + first.path("next").asString()).json();
        all.get(3).cancel();
        all.get(3).awaitStatus("CANCELLED");
        JsonNode third =
                matricula.get(list + "&after=" + second.path("next").asString()).json();
        JsonNode fourth =
                matricula.get(list + "&after=" + third.path("next").asString()).json();

        assertThat(Stream.of(first, second, third, fourth)
                        .flatMap(part -> part.path("items").valueStream())
                        .map(item -> item.path("enrollmentId").asString()))
                .containsExactlyElementsOf(IntStream.iterate(6, i -> i >= 0, i -> i - 1)
                        .mapToObj(i -> all.get(i).id())
                        .toList());
        assertThat(fourth.path("next").isNull()).isTrue();
        assertThat(matricula.get(list + "&page=0").json().path("total").asInt()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/offerings, courseCode title term status price capacity held confirmed waitlisted available",
        "/v1/enrollments, offeringId status statusReason applicant studentId paymentId leadId waitlistPosition"
                + " offerExpiresAt requestedAt updatedAt",
        "/v1/students, name email registeredAt enrollments",
        "/v1/payments, enrollmentId method status amount refunded attempts confirmedAt",
        "/v1/leads, name email source status remindersSent enrollmentId"
    })
    void everyItemHasItsFields(String list, String fields) {
        JsonNode item = matricula.get(list + "?size=1").json().path("items").path(0);

        assertThat(item.propertyNames()).contains(fields.split(" "));
    }

    @Test
    void theFunnelHasItsFields() {
        JsonNode row = matricula.get("/v1/funnel").json().path("items").path(0);

        assertThat(row.propertyNames())
                .contains(
                        "term",
                        "leads",
                        "requested",
                        "awaitingPayment",
                        "confirmed",
                        "cancelled",
                        "expired",
                        "withdrawn",
                        "waitlisted",
                        "revenue");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/enrollments?nonsense=1, nonsense",
        "/v1/offerings?nonsense=1, nonsense",
        "/v1/students?nonsense=1, nonsense",
        "/v1/payments?nonsense=1, nonsense",
        "/v1/leads?nonsense=1, nonsense",
        "/v1/attention?nonsense=1, nonsense",
        "/v1/enrollments?status=NONSENSE, status",
        "/v1/payments?status=NONSENSE, status",
        "/v1/leads?status=NONSENSE, status",
        "/v1/offerings?status=NONSENSE, status",
        "/v1/enrollments?offeringId=nonsense, offeringId",
        "/v1/enrollments?studentId=nonsense, studentId",
        "/v1/payments?enrollmentId=nonsense, enrollmentId",
        "/v1/enrollments?page=-1, page",
        "/v1/enrollments?page=x, page",
        "/v1/enrollments?size=0, size",
        "/v1/enrollments?size=201, size",
        "/v1/enrollments?size=99999999999, size",
        "/v1/enrollments?after=nonsense, after",
        "/v1/offerings?after=AAAA&page=1, after",
        "/v1/students?after=, after"
    })
    void aQuestionNobodyUnderstandsIsTurnedAway(String question, String parameter) {
        assertNames(matricula.get(question), 400, parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=-1", "wait=x"})
    void aPreferenceNobodyUnderstandsIsIgnored(String preference) {
        var answer = matricula.send(Call.get(awaited.path()).with("Prefer", preference));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Preference-Applied")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=31", "wait=2147483648", "wait=99999999999999999999"})
    void aLongWaitIsCapped(String preference) {
        var answer = matricula.send(Call.get(awaited.path()).with("Prefer", preference));

        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=30");
    }

    private List<String> ids(String list, String field) {
        return matricula.items(list).stream()
                .map(item -> item.path(field).asString())
                .toList();
    }
}
