package io.matricula.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.projections.given.Given;
import io.matricula.platform.projections.given.Story;
import io.matricula.shared.Actor;
import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.event.AcademicEvent;
import io.matricula.shared.academic.event.AttentionRetried;
import io.matricula.shared.academic.event.WaitlistOfferDeadlineReached;
import io.matricula.shared.financial.event.FinancialEvent;
import io.matricula.shared.marketing.event.MarketingEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineProjectionTest {

    private final Story ana = Story.of("ana");

    @Test
    void everyFactThatConcernsAnEnrollmentHasItsSentence() {
        Stream<Class<?>> concerning = Stream.of(AcademicEvent.class, FinancialEvent.class, MarketingEvent.class)
                .flatMap(context -> Stream.of(context.getPermittedSubclasses()))
                .filter(ConcernsEnrollment.class::isAssignableFrom);
        assertThat(Summaries.types())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(concerning
                        .<Class<? extends ConcernsEnrollment>>map(type -> type.asSubclass(ConcernsEnrollment.class))
                        .toList()));
    }

    @Test
    void itTellsTheWholeStoryAcrossContextsInOrder() {
        TimelineView timeline =
                Given.facts(TimelineConfiguration.projection(), ana.enrolled()).then(ana.enrollment());
        assertThat(timeline.items())
                .extracting(TimelineItem::type)
                .containsExactly(
                        "EnrollmentRequested",
                        "SeatHeld",
                        "EnrollmentBilled",
                        "PaymentRequested",
                        "PaymentConfirmed",
                        "EnrollmentPaid",
                        "StudentRegistered",
                        "LeadConverted",
                        "SeatConfirmed",
                        "EnrollmentConfirmed");
        assertThat(timeline.items()).extracting(TimelineItem::context).contains("academic", "financial", "marketing");
        assertThat(timeline.items()).extracting(TimelineItem::at).isSorted();
    }

    @Test
    void theLineAndTheWayOutAreToldInPlainSentences() {
        assertSentences(
                List.of(ana.joined(), ana.waitlisted(), ana.seatOffered(), ana.offerReceived(), ana.offerAccepted()),
                "The offering is full, and there is room in its line.",
                "The applicant waits in line.",
                "A seat is kept for the head of the line until 2027-01-11T12:00:00Z.",
                "A seat is offered until 2027-01-11T12:00:00Z.",
                "The offered seat is taken, to be paid by card.");
        assertSentences(
                List.of(
                        ana.skipped(),
                        ana.left(),
                        new WaitlistOfferDeadlineReached(ana.enrollment(), Story.OFFERED_UNTIL),
                        ana.offerExpired()),
                "The turn had come, but there was an obstacle: outside enrollment window.",
                "The applicant is out of the line: enrollment cancelled.",
                "The deadline of the offer has come.",
                "The enrollment expired: waitlist offer expired.");
        assertSentences(
                List.of(ana.withdrawalRequested(), ana.withdrawn()),
                "The student gives the place up, with effect on 2027-02-01.",
                "The place was given up, and what is owed has gone back.");
    }

    @Test
    void aRetryOfWhatIsLateNeedsNoReason() {
        var parked = new AttentionRetried(ana.enrollment(), AttentionReason.REFUND_FAILED, "again", Actor.SYSTEM);
        assertSentences(
                List.of(ana.retried(), parked),
                "What is late is tried again.",
                "A person asked to try again: refund failed.");
    }

    private void assertSentences(List<Object> facts, String... sentences) {
        TimelineView timeline =
                Given.facts(TimelineConfiguration.projection(), facts).then(ana.enrollment());
        assertThat(timeline.items()).extracting(TimelineItem::summary).containsExactly(sentences);
    }

    @Test
    void anItemNamesItsCauseAndTheBeginningOfTheChain() {
        TimelineItem item = Given.facts(TimelineConfiguration.projection(), ana.paymentConfirmed())
                .then(ana.enrollment())
                .items()
                .get(0);
        assertThat(item)
                .isEqualTo(new TimelineItem(
                        Story.BEGIN,
                        "PaymentConfirmed",
                        "financial",
                        "The payment of 199.90 BRL arrived.",
                        "the cause",
                        "the beginning"));
    }

    @Test
    void sentencesHoldNoPersonalData() {
        TimelineView timeline =
                Given.facts(TimelineConfiguration.projection(), ana.enrolled()).then(ana.enrollment());
        assertThat(timeline.items())
                .extracting(TimelineItem::summary)
                .noneMatch(sentence -> sentence.contains("ana") || sentence.contains("tok_"));
    }

    @Test
    void anItemSurvivesItsLine() {
        var whole = new TimelineItem(Story.BEGIN, "SeatHeld", "academic", "A | B", "cause", "beginning");
        var bare = new TimelineItem(Story.BEGIN, "SeatHeld", "academic", "A.", null, null);
        assertThat(TimelineItem.ofLine(whole.toLine())).isEqualTo(whole);
        assertThat(TimelineItem.ofLine(bare.toLine())).isEqualTo(bare);
    }
}
