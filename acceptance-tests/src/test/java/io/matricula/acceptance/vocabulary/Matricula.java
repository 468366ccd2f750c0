package io.matricula.acceptance.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Credentials;
import io.matricula.acceptance.http.Http;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Views.AttentionItem;
import io.matricula.acceptance.vocabulary.Views.FunnelRow;
import io.matricula.acceptance.vocabulary.Views.ProjectionView;
import io.matricula.acceptance.vocabulary.Views.StudentView;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The product, as its users see it. */
public final class Matricula {

    private static final int PAGE = 200;

    private final Http http;

    public Matricula(URI base) {
        this.http = new Http(base, ForkJoinPool.commonPool());
    }

    public OfferingDraft anOffering() {
        return new OfferingDraft(this);
    }

    public EnrollmentDraft enroll(Person person) {
        return new EnrollmentDraft(this, person);
    }

    public LeadDraft interestOf(Person person) {
        return new LeadDraft(this, person);
    }

    public Offering offering(String offeringId) {
        return new Offering(this, offeringId);
    }

    public Lead lead(String leadId) {
        return new Lead(this, leadId);
    }

    public Enrollment enrollment(String enrollmentId) {
        return enrollment(enrollmentId, "");
    }

    Enrollment enrollment(String enrollmentId, String capability) {
        return new Enrollment(this, enrollmentId, capability);
    }

    /** What the program with this client id logs in with. */
    public String secretOf(String client) {
        return Credentials.secret(http.base(), client);
    }

    /** A token of the program with this client id. */
    public String tokenOf(String client) {
        return http.tokenOf(client);
    }

    public Projection projection(String name) {
        return new Projection(this, name);
    }

    public Answer get(String path) {
        return http.send(Call.get(path));
    }

    public Answer send(Call call) {
        return http.send(call);
    }

    /** Sends news as the payment gateway does. */
    public Answer sendSigned(Notification news) {
        return send(news.signedWith(gatewaySecret()));
    }

    /** What this product and its payment gateway sign with. */
    public String gatewaySecret() {
        return Credentials.gatewaySecret(http.base()).orElseThrow();
    }

    /** A person in front of a browser of their own. */
    public Browser browser() {
        return new Browser(http.base(), this);
    }

    /** Begins to listen to server-sent events. */
    public Watching watch(Call call) {
        return Watching.of(http, call);
    }

    /** Sends all of them at once and waits for every answer. */
    public List<Answer> sendAtOnce(List<Call> calls) {
        List<CompletableFuture<Answer>> answers =
                calls.stream().map(http::sendAsync).toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    /** Sends all of them at once as patient clients do: who is told to come again comes again, with the same key. */
    public List<Answer> sendPatiently(List<Call> calls) {
        return Patience.sendAll(http, calls);
    }

    /** What is there at a path. */
    public <T> T read(String path, Class<T> type) {
        Answer answer = get(path);
        assertThat(answer.status()).as("GET %s: %s", path, answer).isEqualTo(200);
        return Json.as(answer.json(), type);
    }

    /** Every item of a list, over all its pages. */
    public <T> List<T> list(String path, Class<T> type) {
        return items(path).stream().map(item -> Json.as(item, type)).toList();
    }

    /** Every item of a list, over all its pages, as it is. */
    public List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonNode body = page(path, page);
            body.path("items").forEach(items::add);
            if (items.size() >= body.path("total").asInt() || body.path("items").isEmpty()) {
                return items;
            }
        }
    }

    public int total(String path) {
        return get(path).json().path("total").asInt(-1);
    }

    public List<StudentView> studentsWithEmail(String email) {
        return list("/v1/students?email=" + email, StudentView.class);
    }

    public FunnelRow funnel(String term) {
        return plainItems("/v1/funnel", FunnelRow.class)
                .filter(row -> row.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The funnel has no term " + term));
    }

    public List<AttentionItem> attention() {
        return plainItems("/v1/attention", AttentionItem.class).toList();
    }

    public List<ProjectionView> projections() {
        return plainItems("/v1/projections", ProjectionView.class).toList();
    }

    /** The number of facts there are. */
    public long head() {
        return projections().stream().mapToLong(ProjectionView::head).max().orElseThrow();
    }

    private <T> Stream<T> plainItems(String path, Class<T> type) {
        return get(path).json().path("items").valueStream().map(item -> Json.as(item, type));
    }

    private JsonNode page(String path, int page) {
        String address = path + (path.contains("?") ? "&" : "?") + "page=" + page + "&size=" + PAGE;
        Answer answer = get(address);
        assertThat(answer.status()).as("GET %s: %s", address, answer).isEqualTo(200);
        return answer.json();
    }
}
