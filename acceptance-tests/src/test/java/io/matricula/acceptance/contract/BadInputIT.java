package io.matricula.acceptance.contract;

import static io.matricula.acceptance.contract.Endpoint.Kind.FLAG;
import static io.matricula.acceptance.contract.Endpoint.Kind.FORMATTED;
import static io.matricula.acceptance.contract.Endpoint.Kind.LIST;
import static io.matricula.acceptance.contract.Endpoint.Kind.NUMBER;
import static io.matricula.acceptance.contract.Endpoint.Kind.OBJECT;
import static io.matricula.acceptance.contract.Endpoint.Kind.TEXT;
import static io.matricula.acceptance.contract.Endpoint.patch;
import static io.matricula.acceptance.contract.Endpoint.post;
import static io.matricula.acceptance.contract.Endpoint.put;
import static io.matricula.acceptance.http.Json.money;
import static io.matricula.acceptance.http.Json.object;
import static io.matricula.acceptance.vocabulary.Eventually.quiet;
import static io.matricula.acceptance.vocabulary.Payable.card;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertNames;
import static io.matricula.acceptance.vocabulary.Problems.assertProblem;
import static io.matricula.acceptance.vocabulary.RefundStep.percent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.matricula.acceptance.contract.Endpoint.Field;
import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Lead;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.RefundStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to whichever endpoint: the answer names the field or the rule, and nothing changes. */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final String HUGE = "x".repeat(10_000);

    /** Only its sender can make one that is looked into; see what the service's own tests send. */
    private static final String SIGNED = "POST /v1/gateway-notifications";

    private final Matricula matricula;
    private final Offering offering;
    private final Lead lead;
    private final Enrollment confirmed;
    private final Enrollment awaited;
    private long head;

    BadInputIT(Matricula matricula) {
        this.matricula = matricula;
        offering = matricula.anOffering().costing("100.00").open();
        lead = matricula.interestOf(Person.someone()).captured();
        confirmed = matricula.enroll(Person.someone()).by(card("tok_approved")).in(offering);
        awaited = matricula.enroll(Person.someone()).by(pix()).in(offering);
    }

    @BeforeAll
    void nothingIsGoingOn() {
        confirmed.awaitStatus("CONFIRMED").payment().awaitStatus("CONFIRMED");
        awaited.awaitStatus("AWAITING_PAYMENT").payment().awaitStatus("PENDING");
        quiet(matricula);
        head = matricula.head();
    }

    @AfterEach
    void nothingHasChanged() {
        long now = matricula.head();
        long before = head;
        head = now;
        assertThat(now).as("facts").isEqualTo(before);
    }

    Stream<Endpoint> endpoints() {
        String students = "/v1/students/" + UUID.randomUUID();
        return Stream.of(
                post("/v1/leads", object("name", "Ana", "email", "ana@example.com", "consent", true))
                        .requiring(TEXT, "name")
                        .requiring(FORMATTED, "email")
                        .requiring(FLAG, "consent")
                        .allowing(TEXT, "phone", "source")
                        .allowing(FORMATTED, "offeringId"),
                post("/v1/leads/" + lead.id() + "/opt-out", object("reason", "enough"))
                        .allowing(TEXT, "reason"),
                post(
                                "/v1/offerings",
                                object(
                                        "courseCode",
                                        "MAT101",
                                        "title",
                                        "Calculus",
                                        "term",
                                        "2027.1",
                                        "capacity",
                                        10,
                                        "price",
                                        money("10.00")))
                        .requiring(TEXT, "courseCode", "title", "term")
                        .requiring(NUMBER, "capacity")
                        .requiring(OBJECT, "price")
                        .requiring(FORMATTED, "price.amount", "price.currency")
                        .allowing(FORMATTED, "enrollmentOpensAt", "enrollmentClosesAt", "startsOn")
                        .allowing(NUMBER, "waitlistCapacity")
                        .allowing(LIST, "refundSchedule"),
                patch(offering.path(), object("title", "Calculus I", "reason", "a mistake"))
                        .requiring(TEXT, "reason")
                        .allowing(TEXT, "title")
                        .allowing(OBJECT, "price")
                        .allowing(FORMATTED, "enrollmentOpensAt", "enrollmentClosesAt", "startsOn")
                        .allowing(NUMBER, "waitlistCapacity")
                        .allowing(LIST, "refundSchedule"),
                put(offering.path() + "/capacity", object("capacity", 10, "reason", "room"))
                        .requiring(NUMBER, "capacity")
                        .allowing(TEXT, "reason"),
                post(offering.path() + "/suspension", object("reason", "strike"))
                        .requiring(TEXT, "reason"),
                post(offering.path() + "/resumption", object("reason", "it is over"))
                        .requiring(TEXT, "reason"),
                post(offering.path() + "/closure", object("reason", "over")).requiring(TEXT, "reason"),
                post(offering.path() + "/cancellation", object("reason", "nobody teaches it"))
                        .requiring(TEXT, "reason"),
                post(
                                "/v1/enrollments",
                                object(
                                        "offeringId",
                                        offering.id(),
                                        "applicant",
                                        object("name", "Ana", "email", "ana@example.com"),
                                        "payment",
                                        object("method", "CARD", "cardToken", "tok_approved")))
                        .requiring(FORMATTED, "offeringId", "applicant.email", "payment.method")
                        .requiring(TEXT, "applicant.name")
                        .requiring(OBJECT, "applicant", "payment")
                        .allowing(TEXT, "applicant.documentNumber", "payment.cardToken")
                        .allowing(FORMATTED, "leadId", "applicant.birthDate", "applicant.documentKind")
                        .allowing(FLAG, "joinWaitlist"),
                post(awaited.path() + "/cancellation", object("reason", "no more"))
                        .requiring(TEXT, "reason"),
                post(confirmed.path() + "/withdrawal", object("reason", "moving away"))
                        .requiring(TEXT, "reason")
                        .allowing(FORMATTED, "effectiveOn"),
                post(awaited.path() + "/payment", object("method", "CARD", "cardToken", "tok_approved"))
                        .requiring(FORMATTED, "method")
                        .allowing(TEXT, "cardToken"),
                post(confirmed.payment().path() + "/refunds", object("amount", money("1.00"), "reason", "goodwill"))
                        .requiring(TEXT, "reason")
                        .allowing(OBJECT, "amount")
                        .allowing(FORMATTED, "amount.amount", "amount.currency"),
                post(
                                "/v1/debts",
                                object(
                                        "studentId",
                                        UUID.randomUUID().toString(),
                                        "amount",
                                        money("30.00"),
                                        "dueOn",
                                        "2027-03-01",
                                        "reason",
                                        "a lost book"))
                        .requiring(FORMATTED, "studentId", "amount.amount", "amount.currency", "dueOn")
                        .requiring(OBJECT, "amount")
                        .requiring(TEXT, "reason"),
                post("/v1/debts/" + UUID.randomUUID() + "/settlement", object("reason", "paid at the desk"))
                        .requiring(TEXT, "reason"),
                post("/v1/attention/" + confirmed.id() + "/retry", object("reason", "again"))
                        .requiring(TEXT, "reason"),
                post("/v1/attention/" + confirmed.id() + "/resolution", object("reason", "done", "outcome", "CLOSED"))
                        .requiring(TEXT, "reason")
                        .requiring(FORMATTED, "outcome"),
                post("/v1/simulated-gateway/charges/" + awaited.payment().id() + "/payment", object("duplicate", true))
                        .allowing(FLAG, "duplicate", "outOfOrder"),
                post("/v1/erasures", object("enrollmentId", UUID.randomUUID().toString(), "reason", "asked by letter"))
                        .requiring(TEXT, "reason")
                        .allowing(FORMATTED, "studentId", "leadId", "enrollmentId"),
                put(
                                students + "/contact",
                                object("name", "Ana Lima", "email", "ana.lima@example.com", "reason", "she married"))
                        .requiring(TEXT, "reason")
                        .allowing(TEXT, "name")
                        .allowing(FORMATTED, "email"),
                post(students + "/holds", object("kind", "OTHER", "reason", "a book is not back"))
                        .requiring(FORMATTED, "kind")
                        .requiring(TEXT, "reason"),
                post(students + "/holds/" + UUID.randomUUID() + "/release", object("reason", "it is back"))
                        .requiring(TEXT, "reason"),
                post("/v1/users", object("username", "maria", "roles", List.of("finance")))
                        .requiring(FORMATTED, "username")
                        .requiring(LIST, "roles"),
                patch("/v1/users/" + UUID.randomUUID(), object("active", true))
                        .allowing(LIST, "roles")
                        .allowing(FLAG, "active", "locked", "resetPassword"),
                post("/v1/dead-letters/" + UUID.randomUUID() + "/retry", object("reason", "mended"))
                        .requiring(TEXT, "reason"),
                post("/v1/dead-letters/" + UUID.randomUUID() + "/eviction", object("reason", "of no use"))
                        .requiring(TEXT, "reason"));
    }

    Stream<Arguments> fields() {
        return endpoints().flatMap(endpoint -> endpoint.fields().stream()
                .map(field -> arguments(endpoint.name(), field.path(), endpoint, field)));
    }

    Stream<Arguments> requiredFields() {
        return fields().filter(arguments -> ((Field) arguments.get()[3]).required());
    }

    Stream<Arguments> textFields() {
        return fields().filter(arguments -> isText((Field) arguments.get()[3]));
    }

    Stream<Arguments> freeTextFields() {
        return fields().filter(arguments -> ((Field) arguments.get()[3]).kind() == TEXT);
    }

    Stream<Arguments> allEndpoints() {
        return endpoints().map(endpoint -> arguments(endpoint.name(), endpoint));
    }

    @Test
    void everyEndpointThatTakesABodyIsTried() {
        Stream<String> taking = matricula.get("/v3/api-docs").json().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("requestBody"))
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceAll("\\{[^}]*}", "{id}")))
                .filter(operation -> !operation.equals(SIGNED));

        assertThat(taking).isSubsetOf(endpoints().map(Endpoint::name).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allEndpoints")
    void brokenJson(String name, Endpoint endpoint) {
        String good = Json.write(endpoint.body());
        String inside = good.substring(1, good.length() - 1);

        for (String broken :
                List.of("{" + inside, good + " {}", "{" + inside + "," + inside + "}", "[1, 2]", "\"a\"")) {
            assertProblem(send(endpoint.raw(broken)), 400);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allEndpoints")
    void anEmptyObjectWhereFieldsAreRequired(String name, Endpoint endpoint) {
        if (endpoint.requiresAnything()) {
            assertProblem(send(endpoint.raw("{}")), 422);
            assertProblem(send(endpoint.raw("")), 400);
            assertProblem(send(endpoint.raw("null")), 400);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allEndpoints")
    void anUnknownField(String name, Endpoint endpoint) {
        assertNames(send(endpoint.with("surprise", 1)), 422, "surprise");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allEndpoints")
    void aBodyThatIsTooLarge(String name, Endpoint endpoint) {
        assertProblem(send(endpoint.with("reason", "x".repeat(64 * 1024 + 1))), 413);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allEndpoints")
    void anotherMediaType(String name, Endpoint endpoint) {
        Call call = endpoint.with("surprise", 1);
        assertProblem(send(call.with("Content-Type", "text/plain")), 415);
        assertProblem(send(call.with("Content-Type", "application/xml")), 415);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requiredFields")
    void aMissingField(String name, String path, Endpoint endpoint, Field field) {
        assertNamesPartOf(send(endpoint.with(path, null)), 422, path);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("fields")
    void aFieldOfTheWrongJsonType(String name, String path, Endpoint endpoint, Field field) {
        for (Object wrong : wrongTypesFor(field)) {
            assertNames(send(endpoint.with(path, wrong)), 400, path);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("textFields")
    void aHugeText(String name, String path, Endpoint endpoint, Field field) {
        assertNames(send(endpoint.with(path, HUGE)), 422, path);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("freeTextFields")
    void aTextOfBlanks(String name, String path, Endpoint endpoint, Field field) {
        for (String blank :
                List.of("   ", "\u00a0", "\u3000", "\u200b", "\u3164", "\ufeff\u2060", "\u2800", "\u0301")) {
            assertNames(send(endpoint.with(path, blank)), 422, path);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("textFields")
    void aTextThatIsNotOneReadableLine(String name, String path, Endpoint endpoint, Field field) {
        for (String bad : List.of(
                "\r\n", "\n", "\t", "\0", "\u0085", "\u2028", "\u202e", "\u2066", "\ud800", "\udc00", "\ufffd")) {
            assertNames(send(endpoint.with(path, "ana" + bad + "ana")), 422, path);
            assertNames(send(endpoint.with(path, "ana" + bad)), 422, path);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Tag("R23")
    @MethodSource("freeTextFields")
    void aTextThatHoldsACardNumber(String name, String path, Endpoint endpoint, Field field) {
        for (String card : List.of(
                "4111111111111111",
                "4111 1111 1111 1111",
                "pay 5555-5555-5555-4444!",
                "3782.822463.10005",
                "٤١١١ ١١١١ ١١١١ ١١١١",
                "４１１１１１１１１１１１１１１１",
                "6362 9700 0045 7013 12/30 123")) {
            assertNames(send(endpoint.with(path, card)), 422, path);
        }
    }

    Stream<Arguments> absurdValues() {
        return Stream.of(
                arguments("/v1/offerings", "capacity", -1),
                arguments("/v1/offerings", "capacity", Integer.MAX_VALUE),
                arguments("/v1/offerings", "price.amount", "-0.01"),
                arguments("/v1/offerings", "price.amount", "10.001"),
                arguments("/v1/offerings", "price.amount", "ten"),
                arguments("/v1/offerings", "price.amount", "1e400"),
                arguments("/v1/offerings", "price.amount", "NaN"),
                arguments("/v1/offerings", "price.amount", "99999999999999999999.00"),
                arguments("/v1/offerings", "price.currency", "REAIS"),
                arguments("/v1/offerings", "price.currency", "XQZ"),
                arguments("/v1/offerings", "enrollmentOpensAt", "tomorrow"),
                arguments("/v1/offerings", "enrollmentClosesAt", "2027-02-30T00:00:00Z"),
                arguments("/v1/offerings", "enrollmentOpensAt", "20270301"),
                arguments("/v1/offerings", "enrollmentOpensAt", "2027"),
                arguments("/v1/offerings", "enrollmentOpensAt", "-1"),
                arguments("/v1/offerings", "enrollmentClosesAt", "1800000000.5"),
                arguments("/v1/offerings", "enrollmentClosesAt", "+12027-03-01T00:00:00Z"),
                arguments("/v1/offerings", "startsOn", "20270301"),
                arguments("/v1/offerings", "startsOn", "+12027-03-01"),
                arguments("/v1/offerings", "startsOn", "31/12/2027"),
                arguments("/v1/offerings", "waitlistCapacity", -1),
                arguments("/v1/offerings", "waitlistCapacity", Integer.MAX_VALUE),
                arguments(
                        "/v1/offerings",
                        "refundSchedule",
                        schedule(percent(100).untilDay(7), percent(50).untilDay(7))),
                arguments(
                        "/v1/offerings",
                        "refundSchedule",
                        schedule(percent(50).untilDay(21), percent(100).untilDay(7))),
                arguments("/withdrawal", "effectiveOn", "31/12/2027"),
                arguments("/withdrawal", "effectiveOn", "2027-02-30"),
                arguments("/withdrawal", "effectiveOn", "2027-03-01T00:00:00Z"),
                arguments("/v1/leads", "email", "nobody"),
                arguments("/v1/leads", "email", "a@b@c"),
                arguments("/v1/leads", "consent", false),
                arguments("/v1/leads", "offeringId", "nonsense"),
                arguments("/v1/enrollments", "offeringId", "nonsense"),
                arguments("/v1/enrollments", "leadId", "nonsense"),
                arguments("/v1/enrollments", "applicant.email", "nobody"),
                arguments("/v1/enrollments", "applicant.birthDate", "1990-13-01"),
                arguments("/v1/enrollments", "applicant.birthDate", "2990-01-01"),
                arguments("/v1/enrollments", "payment.method", "CASH"),
                arguments("/v1/enrollments", "payment.method", "card"),
                arguments("/v1/enrollments", "payment.cardToken", "4111111111111111"),
                arguments("/v1/enrollments", "payment.cardToken", null),
                arguments("/capacity", "capacity", -1),
                arguments("/capacity", "capacity", Integer.MAX_VALUE),
                arguments("/payment", "method", "CASH"),
                arguments("/payment", "cardToken", null),
                arguments("/payment", "cardToken", "4111 1111 1111 1111"),
                arguments("/refunds", "amount.amount", "-1.00"),
                arguments("/refunds", "amount.amount", "0.00"),
                arguments("/refunds", "amount.amount", "0.001"),
                arguments("/refunds", "amount.currency", "USD"),
                arguments("/resolution", "outcome", "WHATEVER"));
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @MethodSource("absurdValues")
    void anAbsurdValue(String path, String field, @Nullable Object value) {
        assertNamesPartOf(send(endpoint(path).with(field, value)), 422, field);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @MethodSource("absurdNumbers")
    void aNumberThatIsNone(String path, String field, Object value) {
        Answer answer = send(endpoint(path).with(field, value));

        assertThat(answer.status()).as("%s", answer).isIn(400, 422);
        assertNames(answer, answer.status(), field);
    }

    Stream<Arguments> absurdNumbers() {
        return Stream.of(1.5, 99_999_999_999L, 1e300)
                .flatMap(value -> Stream.of(
                        arguments("/v1/offerings", "capacity", value),
                        arguments("/v1/offerings", "waitlistCapacity", value),
                        arguments("/capacity", "capacity", value)));
    }

    static Stream<Arguments> stepsOfTheWrongShape() {
        return Stream.of(
                arguments(422, object("untilDay", 7, "percent", 101)),
                arguments(422, object("untilDay", 7, "percent", -1)),
                arguments(422, object("untilDay", Integer.MAX_VALUE, "percent", 50)),
                arguments(422, object("percent", 50)),
                arguments(422, object("untilDay", 7)),
                arguments(422, object("untilDay", 7, "percent", 50, "surprise", 1)),
                arguments(400, object("untilDay", "7", "percent", 50)),
                arguments(400, object("untilDay", 7, "percent", "half")),
                arguments(400, List.of(7, 50)),
                arguments(400, 7));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("stepsOfTheWrongShape")
    void aStepOfARefundScheduleThatIsNone(int status, Object step) {
        Answer answer = send(endpoint("/v1/offerings").with("refundSchedule", List.of(step)));

        assertProblem(answer, status);
        assertThat(answer.json().path("violations").valueStream())
                .as("%s", answer)
                .anyMatch(violation -> violation.path("field").asString().startsWith("refundSchedule"));
    }

    @Test
    void aWindowThatClosesBeforeItOpens() {
        var answer = matricula.send(matricula
                .anOffering()
                .enrollingFrom(Instant.parse("2027-02-01T00:00:00Z"))
                .enrollingUntil(Instant.parse("2027-01-01T00:00:00Z"))
                .call());

        assertNames(answer, 422, "enrollmentClosesAt");
    }

    @Test
    void anEnrollmentInAnOfferingThatDoesNotExist() {
        String nowhere = UUID.randomUUID().toString();

        assertProblem(send(endpoint("/v1/enrollments").with("offeringId", nowhere)), 404);
    }

    static Stream<Arguments> pathsWithAnId() {
        return Stream.of(
                arguments("GET", "/v1/leads/%s"),
                arguments("GET", "/v1/offerings/%s"),
                arguments("GET", "/v1/enrollments/%s"),
                arguments("GET", "/v1/enrollments/%s/timeline"),
                arguments("GET", "/v1/students/%s"),
                arguments("GET", "/v1/payments/%s"),
                arguments("POST", "/v1/leads/%s/opt-out"),
                arguments("PUT", "/v1/offerings/%s/capacity"),
                arguments("POST", "/v1/offerings/%s/suspension"),
                arguments("POST", "/v1/offerings/%s/resumption"),
                arguments("POST", "/v1/offerings/%s/closure"),
                arguments("POST", "/v1/offerings/%s/cancellation"),
                arguments("GET", "/v1/offerings/%s/cancellation"),
                arguments("POST", "/v1/enrollments/%s/cancellation"),
                arguments("POST", "/v1/enrollments/%s/payment"),
                arguments("POST", "/v1/enrollments/%s/withdrawal"),
                arguments("POST", "/v1/payments/%s/refunds"),
                arguments("POST", "/v1/attention/%s/retry"),
                arguments("POST", "/v1/attention/%s/resolution"),
                arguments("POST", "/v1/simulated-gateway/charges/%s/payment"));
    }

    @ParameterizedTest
    @MethodSource("pathsWithAnId")
    void anUnknownId(String method, String path) {
        assertProblem(send(goodCall(method, String.format(path, UUID.randomUUID()))), 404);
    }

    @ParameterizedTest
    @MethodSource("pathsWithAnId")
    void anIdThatIsNone(String method, String path) {
        assertProblem(send(goodCall(method, String.format(path, "nonsense"))), 400);
    }

    @Test
    void aRequestInTheWrongState() {
        assertProblem(send(Call.post(confirmed.path() + "/cancellation", object("reason", "a"))), 409);
        assertProblem(send(Call.post(confirmed.path() + "/payment", object("method", "PIX"))), 409);
        assertProblem(send(Call.post(awaited.path() + "/withdrawal", object("reason", "a"))), 409);
        assertProblem(send(Call.post("/v1/attention/" + confirmed.id() + "/retry", object("reason", "a"))), 409);
        assertProblem(
                send(Call.post(
                        "/v1/attention/" + confirmed.id() + "/resolution", object("reason", "a", "outcome", "CLOSED"))),
                409);
        assertProblem(send(Call.post(awaited.payment().path() + "/refunds", object("reason", "a"))), 409);
        assertProblem(send(Call.put(offering.path() + "/capacity", object("capacity", 1))), 409);
        assertProblem(
                send(Call.post(
                        confirmed.payment().path() + "/refunds", object("amount", money("100.01"), "reason", "a"))),
                409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/nonsense", "/v1/offerings/a/b/c"})
    void aPathThatDoesNotExist(String path) {
        assertProblem(matricula.get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/funnel", "/v1/students", "/v1/attention"})
    void aMethodThatIsNotAnswered(String path) {
        assertProblem(send(Call.send("DELETE", path, "{}")), 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "not json", ""})
    void aNotificationThatNobodySigned(String body) {
        assertThat(send(Call.send("POST", "/v1/gateway-notifications", body)).status())
                .isIn(400, 401);
        assertProblem(send(Call.send("POST", "/v1/gateway-notifications", body).with("X-Signature", "forged")), 401);
    }

    private Answer send(Call call) {
        return matricula.send(
                call.path().endsWith("/refunds")
                        ? call.withKey(UUID.randomUUID().toString())
                        : call);
    }

    private Endpoint endpoint(String pathEnd) {
        return endpoints()
                .filter(endpoint -> endpoint.path().endsWith(pathEnd))
                .filter(endpoint -> !endpoint.path().contains("simulated"))
                .findFirst()
                .orElseThrow();
    }

    private Call goodCall(String method, String path) {
        return method.equals("GET") ? Call.get(path) : Call.send(method, path, goodBody(path));
    }

    private String goodBody(String path) {
        String end = path.substring(path.lastIndexOf('/'));
        return endpoints()
                .filter(endpoint -> endpoint.path().endsWith(end))
                .filter(endpoint -> endpoint.path().contains("simulated") == path.contains("simulated"))
                .findFirst()
                .map(endpoint -> Json.write(endpoint.body()))
                .orElseThrow();
    }

    private static void assertNamesPartOf(Answer answer, int status, String field) {
        assertProblem(answer, status);
        assertThat(answer.json().path("violations").valueStream())
                .as("%s names %s", answer, field)
                .anyMatch(violation -> {
                    String named = violation.path("field").asString();
                    return named.equals(field) || field.startsWith(named + ".");
                });
    }

    private static List<Object> wrongTypesFor(Field field) {
        return switch (field.kind()) {
            case TEXT, FORMATTED -> List.of(12345, true, Map.of("a", 1), List.of("a"));
            case NUMBER -> List.of("10", true, Map.of("a", 1), List.of(1));
            case FLAG -> List.of("true", 1, Map.of("a", 1), List.of(true));
            case OBJECT -> List.of("text", 1, true, List.of(Map.of()));
            case LIST -> List.of("text", 1, true, Map.of("a", 1));
        };
    }

    private static List<RefundStep> schedule(RefundStep... steps) {
        return List.of(steps);
    }

    private static boolean isText(Field field) {
        return field.kind() == TEXT || field.kind() == FORMATTED;
    }
}
