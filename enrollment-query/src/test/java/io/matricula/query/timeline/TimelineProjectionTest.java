package io.matricula.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.query.given.Given;
import io.matricula.query.given.Story;
import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.academic.event.AcademicEvent;
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
                Given.facts(TimelineSlice.projection(), ana.enrolled()).then(ana.enrollment());
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
    void anItemNamesItsCauseAndTheBeginningOfTheChain() {
        TimelineItem item = Given.facts(TimelineSlice.projection(), ana.paymentConfirmed())
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
                Given.facts(TimelineSlice.projection(), ana.enrolled()).then(ana.enrollment());
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
