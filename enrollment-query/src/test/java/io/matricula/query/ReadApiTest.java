package io.matricula.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.matricula.platform.projections.ReadsProjection;
import io.matricula.platform.projections.given.Story;
import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.platform.web.consistency.ConsistencyToken;
import io.matricula.platform.web.testing.TestIssuer;
import io.matricula.shared.access.Role;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.query.FindPersonalRecords;
import io.matricula.shared.privacy.query.PersonalRecords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadApiTest extends QueryTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final AtomicInteger STORIES = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    private EventStore events;

    @Autowired
    private CommandBus commands;

    @Autowired
    private QueryGateway queries;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private EnrollmentAccess capabilities;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Test
    void aPersonIsGivenEverythingAboutThem() throws Exception {
        Story ana = story();
        given(ana.offered(), ana.interested(), ana.requested(), ana.billed(), ana.paid(), ana.registered());
        awaitCaughtUp();

        JsonNode export = get("/v1/people/" + ana.student() + "/export").body();

        assertThat(export.get("studentId").asString()).isEqualTo(ana.student().toString());
        assertThat(get("/v1/people/" + UUID.randomUUID() + "/export").status()).isEqualTo(404);
        assertThat(get("/v1/erasures/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void everyWayToNameAPersonFindsWhatThereIs() throws Exception {
        Story ana = story();
        given(ana.interested(), ana.requested());
        awaitCaughtUp();

        for (FindPersonalRecords question : List.of(
                new FindPersonalRecords(ana.student(), null, null),
                new FindPersonalRecords(null, ana.enrollment(), null),
                new FindPersonalRecords(null, null, ana.lead()))) {
            PersonalRecords found = ask(question);
            assertThat(found.studentId()).as("%s", question).isEqualTo(ana.student());
            assertThat(found.enrollmentIds()).containsExactly(ana.enrollment());
            assertThat(found.leadIds()).containsExactly(ana.lead());
        }
        assertThat(ask(new FindPersonalRecords(null, null, null)).isEmpty()).isTrue();
        assertThat(ask(new FindPersonalRecords(null, null, new LeadId(UUID.randomUUID())))
                        .isEmpty())
                .isTrue();
    }

    private PersonalRecords ask(FindPersonalRecords question) throws Exception {
        return queries.query(question, PersonalRecords.class).get(10, TimeUnit.SECONDS);
    }

    @Test
    void anOfferingIsShownWithItsSeats() throws Exception {
        Story ana = story();
        given(ana.offered(), ana.seatHeld());
        awaitCaughtUp();
        JsonNode offering = get("/v1/offerings/" + ana.offering()).body();
        assertThat(names(offering))
                .containsExactlyInAnyOrder(
                        "offeringId",
                        "courseCode",
                        "title",
                        "term",
                        "status",
                        "price",
                        "capacity",
                        "held",
                        "confirmed",
                        "waitlistCapacity",
                        "waitlisted",
                        "available",
                        "enrollmentOpensAt",
                        "enrollmentClosesAt",
                        "startsOn",
                        "refundSchedule");
        assertThat(offering.get("offeringId").asString())
                .isEqualTo(ana.offering().toString());
        assertThat(offering.get("price").toString()).isEqualTo("{\"amount\":\"199.90\",\"currency\":\"BRL\"}");
        assertThat(offering.get("held").asInt()).isOne();
        assertThat(offering.get("available").asInt()).isEqualTo(19);
        assertThat(offering.get("enrollmentOpensAt").asString()).isEqualTo("2027-01-10T12:00:00Z");
        assertThat(offering.get("enrollmentClosesAt").isNull()).isTrue();
        assertThat(offering.get("startsOn").asString()).isEqualTo("2027-02-01");
        assertThat(offering.get("refundSchedule").toString())
                .isEqualTo("[{\"untilDay\":-1,\"percent\":100},{\"untilDay\":7,\"percent\":80},"
                        + "{\"untilDay\":21,\"percent\":50}]");
    }

    @Test
    void theCancellationOfAnOfferingIsShownUntilEverybodyHasLeft() throws Exception {
        Story ana = story();
        Story bob = Story.of(ana.name() + "-bob", ana.offering());
        Story eve = Story.of(ana.name() + "-eve", ana.offering());
        given(ana.offered(), ana.requested(), bob.requested(), bob.confirmed(), eve.requested(), eve.waitlisted());
        awaitCaughtUp();
        assertThat(get("/v1/offerings/" + ana.offering() + "/cancellation").status())
                .isEqualTo(404);
        given(ana.offeringCancelled(3), ana.cancelled());
        awaitCaughtUp();
        assertCancellation(ana, "RUNNING", 3, 1, 0);
        given(bob.parked(), eve.cancelled());
        awaitCaughtUp();
        assertCancellation(ana, "COMPLETED", 3, 2, 1);
    }

    private void assertCancellation(Story story, String status, int total, int ended, int parked) throws Exception {
        JsonNode shown =
                get("/v1/offerings/" + story.offering() + "/cancellation").body();
        assertThat(names(shown))
                .containsExactlyInAnyOrder("offeringId", "status", "total", "ended", "needsAttention", "startedAt");
        assertThat(shown.get("status").asString()).isEqualTo(status);
        assertThat(shown.get("total").asInt()).isEqualTo(total);
        assertThat(shown.get("ended").asInt()).isEqualTo(ended);
        assertThat(shown.get("needsAttention").asInt()).isEqualTo(parked);
    }

    @Test
    void everybodyInALineHasAPlaceInIt() throws Exception {
        Story first = story();
        List<Story> line = IntStream.range(0, 4)
                .mapToObj(i -> Story.of(first.name() + "-" + i, first.offering()))
                .toList();
        Story other = story();
        for (int i = 0; i < line.size(); i++) {
            given(
                    line.get(i).requestedAt(Story.BEGIN.plusMillis(i / 2)),
                    line.get(i).waitlisted());
        }
        given(other.requested(), other.waitlisted());
        givenAt(Instant.now().plusSeconds(1), first.requested());
        awaitCaughtUp();
        List<String> places = line.stream()
                .sorted(Comparator.comparing((Story story) -> line.indexOf(story) / 2)
                        .thenComparing(story -> story.enrollment().toString()))
                .map(story -> story.enrollment().toString())
                .toList();
        for (int i = 0; i < places.size(); i++) {
            assertThat(position(get("/v1/enrollments/" + places.get(i)).body())).isEqualTo(i + 1);
        }
        assertThat(position(get("/v1/enrollments/" + other.enrollment()).body()))
                .isOne();
        JsonNode page =
                get("/v1/enrollments?size=3&offeringId=" + first.offering()).body();
        assertThat(page.get("items").get(0).get("waitlistPosition").isNull()).isTrue();
        for (int i = 1; i < 3; i++) {
            JsonNode item = page.get("items").get(i);
            assertThat(position(item))
                    .isEqualTo(places.indexOf(item.get("enrollmentId").asString()) + 1);
        }
        given(line.get(0).offerReceived());
        awaitCaughtUp();
        JsonNode offered = get("/v1/enrollments/" + line.get(0).enrollment()).body();
        assertThat(offered.get("waitlistPosition").isNull()).isTrue();
        assertThat(offered.get("offerExpiresAt").asString()).isEqualTo("2027-01-11T12:00:00Z");
        assertThat(answer(waiting(line.get(1), "wait=30").get(20, TimeUnit.SECONDS))
                        .body()
                        .get("waitlistPosition")
                        .asInt())
                .isOne();
    }

    private static int position(JsonNode enrollment) {
        return enrollment.get("waitlistPosition").asInt();
    }

    @Test
    void anEnrollmentIsShownAndFoundByEveryFilter() throws Exception {
        Story ana = story();
        enroll(ana);
        JsonNode enrollment = get("/v1/enrollments/" + ana.enrollment()).body();
        assertThat(names(enrollment))
                .containsExactlyInAnyOrder(
                        "enrollmentId",
                        "offeringId",
                        "status",
                        "statusReason",
                        "applicant",
                        "studentId",
                        "paymentId",
                        "leadId",
                        "waitlistPosition",
                        "offerExpiresAt",
                        "requestedAt",
                        "updatedAt");
        assertThat(names(enrollment.get("applicant"))).containsExactlyInAnyOrder("name", "email");
        for (String filter : List.of(
                "offeringId=" + ana.offering(),
                "studentId=" + ana.student(),
                "offeringId=" + ana.offering() + "&status=CONFIRMED",
                "email=" + ana.email(),
                "email=" + ana.email().toUpperCase(Locale.ROOT))) {
            JsonNode found = get("/v1/enrollments?" + filter).body();
            assertThat(found.get("total").asInt()).as(filter).isOne();
            assertThat(found.get("items").get(0)).isEqualTo(enrollment);
        }
        assertThat(get("/v1/enrollments?status=EXPIRED&offeringId=" + ana.offering())
                        .body()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void studentsPaymentsAndLeadsAreShownAndFound() throws Exception {
        Story ana = story();
        enroll(ana);
        JsonNode student = get("/v1/students/" + ana.student()).body();
        JsonNode payment = get("/v1/payments/" + ana.payment()).body();
        JsonNode lead = get("/v1/leads/" + ana.lead()).body();
        assertThat(names(student))
                .containsExactlyInAnyOrder(
                        "studentId",
                        "name",
                        "email",
                        "registeredAt",
                        "enrollments",
                        "points",
                        "holds",
                        "debts",
                        "was",
                        "possibleDuplicates");
        assertThat(names(student.get("enrollments").get(0)))
                .containsExactlyInAnyOrder("enrollmentId", "offeringId", "courseCode", "term", "status");
        assertThat(names(payment))
                .containsExactlyInAnyOrder(
                        "paymentId",
                        "enrollmentId",
                        "method",
                        "status",
                        "amount",
                        "received",
                        "surplus",
                        "refunded",
                        "attempts",
                        "confirmedAt",
                        "charges",
                        "entries");
        assertThat(names(payment.at("/charges/0")))
                .containsExactlyInAnyOrder("attempt", "method", "chargeId", "status");
        assertThat(names(payment.at("/entries/0")))
                .containsExactlyInAnyOrder("at", "kind", "amount", "reference", "by");
        assertThat(names(lead))
                .containsExactlyInAnyOrder(
                        "leadId", "name", "email", "source", "status", "optedOut", "remindersSent", "enrollmentId");
        assertThat(get("/v1/students?email=" + ana.email()).body().get("items").get(0))
                .isEqualTo(student);
        assertThat(get("/v1/payments?status=CONFIRMED&enrollmentId=" + ana.enrollment())
                        .body()
                        .get("items")
                        .get(0))
                .isEqualTo(payment);
        assertThat(get("/v1/leads?status=CONVERTED").body().get("items")).contains(lead);
    }

    @Test
    void aTimelineTellsAllContextsOldestFirst() throws Exception {
        Story ana = story();
        enroll(ana);
        JsonNode items =
                get("/v1/enrollments/" + ana.enrollment() + "/timeline").body().get("items");
        assertThat(items).hasSize(10);
        assertThat(names(items.get(0)))
                .containsExactlyInAnyOrder("at", "type", "context", "summary", "causedBy", "correlationId");
        assertThat(items.get(0).get("type").asString()).isEqualTo("EnrollmentRequested");
        assertThat(items.get(0).get("causedBy").asString()).isEqualTo("the cause");
        assertThat(items.get(9).get("type").asString()).isEqualTo("EnrollmentConfirmed");
    }

    @Test
    void theFunnelAddsUpEachTerm() throws Exception {
        String term = "funnel-" + UUID.randomUUID();
        Story ana = story();
        Story bob = Story.of(ana.name() + "-bob", ana.offering());
        given(ana.offered(term, 20), ana.interested(), bob.interested());
        given(ana.requested(term), ana.billed(), ana.paymentRequested(), ana.paymentConfirmed(), ana.confirmed());
        given(ana.refundRequested("r1", "0.90"), ana.refundCompleted("r1", "0.90", true));
        given(bob.requested(term), bob.billed());
        Story eve = Story.of(ana.name() + "-eve", ana.offering());
        Story joe = Story.of(ana.name() + "-joe", ana.offering());
        given(eve.requested(term), eve.waitlisted(), joe.requested(term), joe.confirmed(), joe.withdrawn());
        awaitCaughtUp();
        JsonNode items = get("/v1/funnel").body().get("items");
        List<String> terms = new ArrayList<>();
        items.forEach(item -> terms.add(item.get("term").asString()));
        assertThat(terms).isSorted();
        assertThat(items.get(terms.indexOf(term)).toString())
                .isEqualTo(
                        "{\"term\":\"" + term + "\",\"leads\":2,\"requested\":4,\"awaitingPayment\":1,\"confirmed\":1,"
                                + "\"cancelled\":0,\"expired\":0,\"withdrawn\":1,\"waitlisted\":1,"
                                + "\"revenue\":{\"amount\":\"199.00\",\"currency\":\"BRL\"}}");
    }

    @Test
    void whatNeedsAPersonIsListedUntilItIsSettled() throws Exception {
        Story ana = story();
        given(ana.requested(), ana.parked());
        awaitCaughtUp();
        JsonNode waiting = attention(ana);
        assertThat(names(waiting))
                .containsExactlyInAnyOrder(
                        "enrollmentId",
                        "kind",
                        "step",
                        "since",
                        "waitsFor",
                        "nextDeadline",
                        "lastError",
                        "reason",
                        "missing",
                        "matters");
        given(ana.settled());
        awaitCaughtUp();
        assertThat(attention(ana).isMissingNode()).isTrue();
    }

    @Test
    void whatIsLateIsListedTheLongestWaitingFirst() throws Exception {
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        Story ana = story();
        Story bob = story();
        Story inTime = story();
        Story patient = story();
        givenAt(longAgo.plusSeconds(60), bob.requested(), bob.paid());
        givenAt(longAgo, ana.requested(), patient.requested(), patient.waitlisted());
        given(inTime.requested());
        awaitCaughtUp();
        JsonNode page = get("/v1/attention?size=200").body();
        List<String> late = page.get("items")
                .valueStream()
                .map(item -> item.get("enrollmentId").asString())
                .toList();
        assertThat(late)
                .containsSubsequence(
                        ana.enrollment().toString(), bob.enrollment().toString());
        assertThat(late)
                .doesNotContain(
                        inTime.enrollment().toString(), patient.enrollment().toString());
        assertThat(page.get("total").asInt()).isEqualTo(late.size());
        JsonNode waiting = attention(ana);
        assertThat(waiting.get("step").asString()).isEqualTo("SEAT");
        assertThat(waiting.get("waitsFor").asString()).isEqualTo("OFFERING");
        assertThat(waiting.get("reason").isNull()).isTrue();
        assertThat(waiting.get("since").asString()).isEqualTo("2020-01-01T00:00:00Z");
        given(ana.rejected(), bob.rejected());
        awaitCaughtUp();
        assertThat(attention(ana).isMissingNode()).isTrue();
    }

    @Test
    void pagesCoverAListNewestFirstWithoutGapsOrRepeats() throws Exception {
        Story first = story();
        List<Story> all = IntStream.range(0, 5)
                .mapToObj(i -> Story.of(first.name() + "-" + i, first.offering()))
                .toList();
        IntStream.range(0, 5)
                .forEach(i -> givenAt(Story.BEGIN.plusMillis(i), all.get(i).requested()));
        awaitCaughtUp();
        var seen = new ArrayList<String>();
        for (int page = 0; page < 3; page++) {
            JsonNode answer = get("/v1/enrollments?size=2&page=" + page + "&offeringId=" + first.offering())
                    .body();
            assertThat(answer.get("total").asInt()).isEqualTo(5);
            assertThat(answer.get("page").asInt()).isEqualTo(page);
            assertThat(answer.get("size").asInt()).isEqualTo(2);
            answer.get("items")
                    .forEach(item -> seen.add(item.get("enrollmentId").asString()));
        }
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.iterate(4, i -> i >= 0, i -> i - 1)
                        .mapToObj(i -> all.get(i).enrollment().toString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/offerings?colour=red, colour",
        "/v1/offerings?status=OPENED, status",
        "/v1/offerings?size=0, size",
        "/v1/offerings?size=201, size",
        "/v1/offerings?size=many, size",
        "/v1/offerings?page=-1, page",
        "/v1/offerings?page=99999999999, page",
        "/v1/offerings?term=a&term=b, term",
        "/v1/offerings?term=, term",
        "/v1/enrollments?offeringId=7, offeringId",
        "/v1/enrollments?name=Ana, name",
        "/v1/payments?status=, status",
        "/v1/leads?status=captured, status",
        "/v1/students?mail=a@example.org, mail",
        "/v1/funnel?page=0, page",
        "/v1/attention?size=0, size",
        "/v1/attention?status=LATE, status",
        "/v1/offerings/not-an-id, id",
        "/v1/enrollments/not-an-id, id",
        "/v1/enrollments/not-an-id/timeline, id",
        "/v1/projections/offerings/replays/not-an-id, replayId"
    })
    void aParameterThatIsUnknownOrWrongIsNamed(String path, String field) throws Exception {
        Answer answer = get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").asString()).isEqualTo("MALFORMED_REQUEST");
        assertThat(answer.body().get("violations").get(0).get("field").asString())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/offerings/ID",
                "/v1/offerings/ID/cancellation",
                "/v1/enrollments/ID",
                "/v1/enrollments/ID/timeline",
                "/v1/students/ID",
                "/v1/payments/ID",
                "/v1/leads/ID",
                "/v1/projections/unknown",
                "/v1/projections/offerings/replays/ID"
            })
    void whatDoesNotExistIsNotFound(String path) throws Exception {
        Answer answer = get(path.replace("ID", UUID.randomUUID().toString()));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().get("code").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void auditorsSeePeopleWithoutTheirAddresses() throws Exception {
        Story ana = story();
        enroll(ana);
        awaitCaughtUp();
        for (String path : List.of(
                "/v1/enrollments/" + ana.enrollment(),
                "/v1/enrollments?email=" + ana.email(),
                "/v1/students/" + ana.student(),
                "/v1/leads/" + ana.lead())) {
            assertThat(get(path).body().toString()).as(path).contains(ana.email());
            assertThat(seenBy(path, Role.AUDITOR)).as(path).contains("***@").doesNotContain(ana.email());
            assertThat(seenBy(path, Role.AUDITOR, Role.REGISTRAR, Role.MARKETING))
                    .as(path)
                    .contains(ana.email());
        }
    }

    @Test
    void theHolderOfACapabilitySeesTheirOwnAddress() throws Exception {
        Story ana = story();
        given(ana.requested(), ana.cancelled());
        awaitCaughtUp();
        for (String path : List.of("", "/updates")) {
            HttpRequest request = request("/v1/enrollments/" + ana.enrollment() + path)
                    .header(EnrollmentAccess.HEADER, capabilities.of(ana.enrollment()))
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .as(path)
                    .contains(ana.email());
        }
    }

    @Test
    void auditorsWatchWithoutAddresses() throws Exception {
        Story ana = story();
        given(ana.requested(), ana.cancelled());
        awaitCaughtUp();
        String updates = "/v1/enrollments/" + ana.enrollment() + "/updates";
        assertThat(seenBy(updates, Role.AUDITOR)).contains("***@").doesNotContain(ana.email());
        assertThat(seenBy(updates, Role.REGISTRAR)).contains(ana.email());
    }

    @Test
    void theFunnelShowsMoneyToThoseWhoCountIt() throws Exception {
        enroll(story());
        awaitCaughtUp();
        assertThat(seenBy("/v1/funnel", Role.FINANCE)).contains("\"revenue\":{");
        assertThat(seenBy("/v1/funnel", Role.AUDITOR)).contains("\"revenue\":{");
        assertThat(seenBy("/v1/funnel", Role.MARKETING))
                .contains("\"revenue\":null")
                .doesNotContain("\"revenue\":{");
    }

    private String seenBy(String path, Role... roles) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Authorization", "Bearer " + TestIssuer.token("ines", roles))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void anApplicantWhoIsNoStudentYetIsNotFound() throws Exception {
        Story ana = story();
        given(ana.requested());
        awaitCaughtUp();
        assertThat(get("/v1/students/" + ana.student()).status()).isEqualTo(404);
    }

    @Test
    void aWaitIsOverAsSoonAsTheEnrollmentRests() throws Exception {
        Story ana = story();
        given(ana.requested(), ana.billed());
        CompletableFuture<HttpResponse<String>> waiting = waiting(ana, "wait=30");
        awaitCaughtUp();
        assertThat(waiting).isNotDone();
        given(ana.paid(), ana.confirmed());
        Answer answer = answer(waiting.get(20, TimeUnit.SECONDS));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.applied()).isEqualTo("wait=30");
        assertThat(answer.body().get("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void aWaitEndsWithWhatIsThereWhenItsTimeIsOver() throws Exception {
        Story ana = story();
        given(ana.requested());
        awaitCaughtUp();
        Answer answer = answer(waiting(ana, "wait=1").get());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.applied()).isEqualTo("wait=1");
        assertThat(answer.body().get("status").asString()).isEqualTo("REQUESTED");
    }

    @Test
    void awaitingABoletoIsResting() throws Exception {
        Story ana = story().paidBy(PaymentMethod.BOLETO);
        given(ana.requested(), ana.billed());
        Answer answer = answer(waiting(ana, "wait=30").get(20, TimeUnit.SECONDS));
        assertThat(answer.body().get("status").asString()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void anEnrollmentThatTheModelLacksYetIsWaitedFor() throws Exception {
        Story ana = story();
        CompletableFuture<HttpResponse<String>> waiting = waiting(ana, "wait=30");
        given(ana.requested(), ana.rejected());
        Answer answer = answer(waiting.get(20, TimeUnit.SECONDS));
        assertThat(answer.body().get("statusReason").asString()).isEqualTo("OFFERING_FULL");
        assertThat(answer(waiting(story(), "wait=1").get()).status()).isEqualTo(404);
    }

    @Test
    void aWaitThatIsNotUnderstoodIsIgnored() throws Exception {
        Story ana = story();
        given(ana.requested());
        awaitCaughtUp();
        Answer answer = answer(waiting(ana, "wait=soon").get());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.applied()).isEmpty();
    }

    @Test
    void manyMayWaitAtOnceWithoutKeepingOthersFromTheirAnswers() throws Exception {
        List<Story> all = IntStream.range(0, 250).mapToObj(i -> story()).toList();
        List<CompletableFuture<HttpResponse<String>>> waiting =
                all.stream().map(story -> waiting(story, "wait=30")).toList();
        assertThat(get("/v1/projections").status()).isEqualTo(200);
        all.forEach(story -> given(story.requested(), story.rejected()));
        for (CompletableFuture<HttpResponse<String>> one : waiting) {
            assertThat(one.get(25, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aReplayIsFollowedAtItsLocationAndLeavesTheModelAsItWas() throws Exception {
        Story ana = story();
        enroll(ana);
        JsonNode before = get("/v1/enrollments?size=200").body();
        Answer ordered = post("/v1/projections/enrollments/replays");
        assertThat(ordered.status()).isEqualTo(202);
        String location = ordered.location();
        assertThat(location)
                .isEqualTo("/v1/projections/enrollments/replays/"
                        + ordered.body().get("replayId").asString());
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(
                        get(location).body().get("status").asString())
                .isEqualTo("COMPLETED"));
        JsonNode replay = get(location).body();
        assertThat(replay.get("total").asLong()).isPositive();
        assertThat(replay.get("processed").asLong())
                .isEqualTo(replay.get("total").asLong());
        assertThat(replay.get("eventsPerSecond").asLong()).isPositive();
        assertThat(replay.get("etaSeconds").isNull()).isTrue();
        assertThat(replay.get("startedAt").isNull()).isFalse();
        assertThat(replay.get("finishedAt").isNull()).isFalse();
        assertThat(get("/v1/enrollments?size=200").body()).isEqualTo(before);
        assertThat(get("/v1/projections/offerings/replays/"
                                + replay.get("replayId").asString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void replayingEverythingPublishesNothingAndSendsNothing() throws Exception {
        Story ana = story();
        enroll(ana);
        var published = new AtomicInteger();
        var sent = new AtomicInteger();
        var events1 = events.registerDispatchInterceptor(messages -> {
            published.addAndGet(messages.size());
            return (index, message) -> message;
        });
        var commands1 = commands.registerDispatchInterceptor(messages -> (index, message) -> {
            sent.incrementAndGet();
            return message;
        });
        try (events1;
                commands1) {
            long head = projection("timeline").get("head").asLong();
            for (JsonNode projection : get("/v1/projections").body().get("items")) {
                String location = post("/v1/projections/"
                                + projection.get("name").asString() + "/replays")
                        .location();
                await().atMost(DEADLINE).untilAsserted(() -> assertThat(
                                get(location).body().get("status").asString())
                        .isEqualTo("COMPLETED"));
            }
            assertThat(projection("timeline").get("head").asLong()).isEqualTo(head);
        }
        assertThat(published).hasValue(0);
        assertThat(sent).hasValue(0);
    }

    @Test
    void projectionsAreListedWithTheirProgress() throws Exception {
        given(story().requested());
        awaitCaughtUp();
        JsonNode items = get("/v1/projections").body().get("items");
        assertThat(items).hasSize(10);
        for (JsonNode item : items) {
            assertThat(names(item))
                    .containsExactlyInAnyOrder("name", "status", "position", "head", "lag", "segments", "lastError");
            assertThat(item.get("status").asString()).isEqualTo("RUNNING");
            assertThat(item.get("segments").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aReplayOfAnUnknownProjectionIsNotFound() throws Exception {
        assertThat(post("/v1/projections/unknown/replays").status()).isEqualTo(404);
    }

    @Test
    void readinessNamesTheReadModels() throws Exception {
        await().atMost(DEADLINE)
                .untilAsserted(() -> assertThat(get("/readyz").status()).isEqualTo(200));
        assertThat(get("/readyz").body().propertyNames()).containsExactly("status");
        assertThat(managing("/actuator/health/readiness")
                        .body()
                        .get("components")
                        .get("readModels")
                        .get("status")
                        .asString())
                .isEqualTo("UP");
    }

    @Test
    void theOpenApiDocumentNamesParametersAndTheirLimits() throws Exception {
        JsonNode document = get("/v3/api-docs").body();
        JsonNode parameters =
                document.get("paths").get("/v1/offerings").get("get").get("parameters");
        var names = new ArrayList<String>();
        parameters.forEach(parameter -> names.add(parameter.get("name").asString()));
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "term", "courseCode", "status", "page", "size", "after", "Consistency-Token");
        assertThat(parameters
                        .get(names.indexOf("size"))
                        .get("schema")
                        .get("maximum")
                        .asInt())
                .isEqualTo(200);
        assertThat(document.get("paths")
                        .get("/v1/enrollments/{id}")
                        .get("get")
                        .get("parameters")
                        .toString())
                .contains("Prefer");
        assertThat(document.get("components").get("schemas").get("OfferingView").toString())
                .contains("available")
                .contains("enrollmentClosesAt");
        assertThat(document.get("components")
                        .get("schemas")
                        .get("EnrollmentView")
                        .toString())
                .doesNotContain("emailKey");
    }

    @Test
    void aReadSeesTheWriteThatItsTokenStandsFor() throws Exception {
        for (int i = 0; i < 20; i++) {
            Story ana = story();
            given(ana.offered(), ana.requested());
            assertThat(reading("/v1/enrollments/" + ana.enrollment(), head()).status())
                    .isEqualTo(200);
            given(ana.billed());
            Answer timeline = reading("/v1/enrollments/" + ana.enrollment() + "/timeline", head());
            assertThat(timeline.body().get("items")).hasSize(2);
            assertThat(reading("/v1/enrollments?offeringId=" + ana.offering(), head())
                            .body()
                            .get("total")
                            .asInt())
                    .isOne();
        }
    }

    @Test
    void aReadOfItsOwnWriteMayAlsoWaitForMore() throws Exception {
        Story ana = story();
        given(ana.requested());
        CompletableFuture<HttpResponse<String>> waiting = http.sendAsync(
                request("/v1/enrollments/" + ana.enrollment())
                        .header("Prefer", "wait=30")
                        .header("Consistency-Token", head())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        given(ana.rejected());
        Answer answer = answer(waiting.get(20, TimeUnit.SECONDS));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("status").asString()).isEqualTo("REJECTED");
    }

    @Test
    void aWriteThatTheModelDoesNotGetToIsNotWaitedForForEver() throws Exception {
        long begin = System.nanoTime();
        HttpResponse<String> late = http.send(
                request("/v1/offerings")
                        .header("Consistency-Token", new ConsistencyToken(1_000_000_000L).text())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(late.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(late.body()).get("code").asString()).isEqualTo("UNAVAILABLE");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(9));
    }

    @Test
    void manyMayWaitForTheirOwnWritesAtOnce() throws Exception {
        String future = new ConsistencyToken(1_000_000_000L).text();
        List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 250)
                .mapToObj(i -> http.sendAsync(
                        request("/v1/offerings")
                                .header("Consistency-Token", future)
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        assertThat(get("/v1/projections").status()).isEqualTo(200);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        for (CompletableFuture<HttpResponse<String>> one : waiting) {
            assertThat(one.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void aTokenThatIsNoneIsMalformedAndOneThatNothingIsShownForIsIgnored() throws Exception {
        Answer malformed = reading("/v1/offerings", "yesterday");
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.body().get("violations").get(0).get("field").asString())
                .isEqualTo("Consistency-Token");
        assertThat(reading("/v1/projections", "yesterday").status()).isEqualTo(200);
        assertThat(reading("/livez", "yesterday").status()).isEqualTo(200);
    }

    @Test
    void everyReadOfAModelSaysWhichProjectionItShows() throws Exception {
        Set<String> projections = get("/v1/projections")
                .body()
                .get("items")
                .valueStream()
                .map(item -> item.get("name").asString())
                .collect(Collectors.toSet());
        List<? extends Class<?>> controllers = requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .map(HandlerMethod::getBeanType)
                .filter(type -> type.getSimpleName().endsWith("QueryController"))
                .distinct()
                .toList();
        assertThat(controllers)
                .extracting(type -> type.getAnnotation(ReadsProjection.class))
                .doesNotContainNull();
        assertThat(controllers)
                .flatMap(type ->
                        List.of(type.getAnnotation(ReadsProjection.class).value()))
                .containsExactlyInAnyOrderElementsOf(projections);
    }

    private String head() {
        return new ConsistencyToken(events.createHeadToken().position().orElse(-1)).text();
    }

    private Answer reading(String path, String token) throws IOException, InterruptedException {
        return answer(http.send(
                request(path).header("Consistency-Token", token).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static Story story() {
        return Story.of("api" + STORIES.incrementAndGet() + "-" + UUID.randomUUID());
    }

    private void enroll(Story story) {
        given(story.offered(), story.interested());
        given(story.enrolled().toArray());
        awaitCaughtUp();
    }

    private void given(Object... facts) {
        for (Object fact : facts) {
            events.publish(new GenericEventMessage<>(
                    fact, MetaData.with("correlationId", "the cause").and("traceId", "the beginning")));
        }
    }

    private void givenAt(Instant at, Object... facts) {
        for (Object fact : facts) {
            events.publish(new GenericEventMessage<>(UUID.randomUUID().toString(), fact, MetaData.emptyInstance(), at));
        }
    }

    private void awaitCaughtUp() {
        await().atMost(DEADLINE).until(() -> get("/v1/projections")
                .body()
                .get("items")
                .valueStream()
                .allMatch(item ->
                        item.get("lag").asLong() == 0 && item.get("segments").asInt() > 0));
    }

    private JsonNode projection(String name) throws Exception {
        return get("/v1/projections/" + name).body();
    }

    private JsonNode attention(Story story) throws Exception {
        return get("/v1/attention?size=200")
                .body()
                .get("items")
                .valueStream()
                .filter(item -> item.get("enrollmentId")
                        .asString()
                        .equals(story.enrollment().toString()))
                .findFirst()
                .orElse(json.missingNode());
    }

    private static Collection<String> names(JsonNode object) {
        return object.propertyNames();
    }

    private CompletableFuture<HttpResponse<String>> waiting(Story story, String prefer) {
        return http.sendAsync(
                request("/v1/enrollments/" + story.enrollment())
                        .header("Prefer", prefer)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return answer(http.send(request(path).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private Answer managing(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + managementPort + path);
        return answer(http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private Answer post(String path) throws IOException, InterruptedException {
        return answer(http.send(
                request(path).POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                json.readTree(response.body()),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Preference-Applied").orElse(""));
    }

    private record Answer(int status, JsonNode body, String location, String applied) {}
}
