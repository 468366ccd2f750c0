package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Problems.assertNames;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Journey
class LeadsIT {

    private final Matricula matricula;
    private final Person ana = Person.someone();

    LeadsIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @Test
    void whoAsksAgainIsTheSameLead() {
        var first = matricula.interestOf(ana).captured();

        var again = matricula
                .interestOf(ana.withEmail(ana.email().toUpperCase(Locale.ROOT)))
                .in(matricula.anOffering().open())
                .captured();

        assertThat(again.id()).isEqualTo(first.id());
        first.awaitStatus("CAPTURED");
    }

    @Test
    void whoAsksManyTimesAtOnceIsOneLead() {
        Call call = matricula.interestOf(ana).call();

        var answers = matricula.sendAtOnce(Collections.nCopies(8, call));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.string("leadId")).distinct())
                .hasSize(1);
    }

    @Test
    void withoutConsentNobodyIsALead() {
        assertNames(matricula.interestOf(ana).withoutConsent().ask(), 422, "consent");
    }

    @Test
    void optingOutIsFinalUntilANewConsent() {
        var lead = matricula.interestOf(ana).captured();

        assertThat(lead.optOut().status()).isEqualTo(204);
        lead.awaitStatus("OPTED_OUT");
        assertThat(lead.optOut().status()).isEqualTo(204);

        assertThat(matricula.interestOf(ana).captured().id()).isEqualTo(lead.id());
        lead.awaitStatus("CAPTURED");
    }

    @Test
    void whoOptedOutMayStillBecomeAStudent() {
        var offering = matricula.anOffering().free().open();
        var lead = matricula.interestOf(ana).captured();
        lead.optOut();

        var enrollment = matricula.enroll(ana).comingFrom(lead).in(offering).awaitStatus("CONFIRMED");

        eventually(() -> assertThat(lead.now().enrollmentId()).isEqualTo(enrollment.id()));
        assertThat(lead.now().status()).isEqualTo("CONVERTED");
        assertThat(lead.now().optedOut()).isTrue();
    }

    @Test
    void anOptOutAfterTheConversionIsVisibleBesideIt() {
        var lead = matricula.interestOf(ana).captured();
        matricula
                .enroll(ana)
                .comingFrom(lead)
                .in(matricula.anOffering().free().open())
                .awaitStatus("CONFIRMED");
        lead.awaitStatus("CONVERTED");

        lead.optOut();

        eventually(() -> assertThat(lead.now().optedOut()).isTrue());
        assertThat(lead.now().status()).isEqualTo("CONVERTED");
    }

    @Test
    void aLeadOfSomebodyElseIsNotConvertedAndNotShown() {
        var lead = matricula.interestOf(Person.someone()).captured();

        var enrollment = matricula
                .enroll(ana)
                .comingFrom(lead)
                .in(matricula.anOffering().free().open())
                .awaitStatus("CONFIRMED");

        assertThat(enrollment.now().leadId()).isNull();
        assertThat(lead.now().status()).isEqualTo("CAPTURED");
        assertThat(lead.now().enrollmentId()).isNull();
    }

    @Test
    void anUnknownLeadKeepsNobodyFromStudyingAndIsNotShown() {
        var nobody = matricula.lead(UUID.randomUUID().toString());

        var enrollment = matricula
                .enroll(ana)
                .comingFrom(nobody)
                .in(matricula.anOffering().free().open())
                .awaitStatus("CONFIRMED");

        assertThat(enrollment.now().leadId()).isNull();
    }
}
