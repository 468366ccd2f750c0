package io.matricula.acceptance.contract;

import static io.matricula.acceptance.vocabulary.Payable.pix;
import static io.matricula.acceptance.vocabulary.Problems.assertNames;
import static io.matricula.acceptance.vocabulary.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Offering;
import io.matricula.acceptance.vocabulary.Person;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that sends back the token of a command's answer reads its own write at once, on every instance. */
@Journey
class ConsistencyTokenIT {

    private final Matricula matricula;

    ConsistencyTokenIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @RepeatedTest(10)
    void whatWasWrittenIsReadAtOnce() {
        Answer offered = matricula.send(matricula.anOffering().call());
        Offering offering = matricula.offering(offered.string("offeringId"));
        assertThat(shown(offering.path(), offered).string("status")).isEqualTo("OPEN");

        Answer changed = offering.changeCapacityTo(7);
        assertThat(shown(offering.path(), changed).json().path("capacity").asInt())
                .isEqualTo(7);

        Answer captured = matricula.interestOf(Person.someone()).in(offering).ask();
        assertThat(shown("/v1/leads/" + captured.string("leadId"), captured).string("status"))
                .isEqualTo("CAPTURED");

        Answer requested = matricula.enroll(Person.someone()).by(pix()).ask(offering);
        String enrollment = "/v1/enrollments/" + requested.string("enrollmentId");
        assertThat(shown(enrollment, requested).string("offeringId")).isEqualTo(offering.id());
        assertThat(shown(enrollment + "/timeline", requested).json().path("items"))
                .isNotEmpty();
        assertThat(shown("/v1/enrollments?offeringId=" + offering.id(), requested)
                        .json()
                        .path("total")
                        .asInt())
                .isOne();

        Answer closed = offering.close();
        assertThat(shown(offering.path(), closed).string("status")).isEqualTo("CLOSED");
    }

    @Test
    void aRepeatedAnswerHasOneToo() {
        Call call = matricula.anOffering().call().withKey(UUID.randomUUID().toString());
        String id = matricula.send(call).string("offeringId");

        assertThat(shown("/v1/offerings/" + id, matricula.send(call)).string("offeringId"))
                .isEqualTo(id);
    }

    @Test
    void itHoldsWhileManyWriteAndRead() {
        List<Answer> written = matricula.sendAtOnce(IntStream.range(0, 100)
                .mapToObj(i -> matricula.interestOf(Person.someone()).call())
                .toList());

        assertThat(matricula.sendAtOnce(written.stream()
                        .map(answer ->
                                Call.get("/v1/leads/" + answer.string("leadId")).after(answer))
                        .toList()))
                .extracting(Answer::status)
                .containsOnly(200);
    }

    @Test
    void itHoldsWhileTheModelIsRebuilt() {
        Answer replay = matricula.send(matricula.projection("leads").startReplay());
        assertThat(replay.status()).isEqualTo(202);
        for (int i = 0; i < 20; i++) {
            Answer captured = matricula.interestOf(Person.someone()).ask();
            shown("/v1/leads/" + captured.string("leadId"), captured);
        }
        matricula.projection("leads").awaitReplayed(replay);
    }

    @Test
    void aRefusalHasNone() {
        Offering offering = matricula.anOffering().open();
        var enrollment = matricula.enroll(Person.someone()).in(offering).awaitStatus("CONFIRMED");
        Answer refused = enrollment.cancel();

        assertRefused(refused, "NOT_CANCELLABLE");
        assertThat(refused.header("Consistency-Token")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "17", "e,e"})
    void whatIsNoTokenIsSaidToBeNone(String text) {
        assertNames(
                matricula.send(Call.get("/v1/offerings").with("Consistency-Token", text)), 400, "Consistency-Token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/offerings",
                "/v1/enrollments",
                "/v1/students",
                "/v1/payments",
                "/v1/leads",
                "/v1/attention",
                "/v1/funnel",
                "/v1/projections"
            })
    void everyReadTakesIt(String path) {
        Answer written = matricula.send(Call.post(
                "/v1/leads/" + matricula.interestOf(Person.someone()).captured().id() + "/opt-out",
                Json.object("reason", "moved away")));
        assertThat(written.status()).isEqualTo(204);

        shown(path, written);
    }

    private Answer shown(String path, Answer command) {
        assertThat(command.header("Consistency-Token")).as("%s", command).isNotEmpty();
        Answer answer = matricula.send(Call.get(path).after(command));
        assertThat(answer.status()).as("GET %s: %s", path, answer).isEqualTo(200);
        return answer;
    }
}
