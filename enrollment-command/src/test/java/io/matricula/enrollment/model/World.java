package io.matricula.enrollment.model;

import static io.matricula.enrollment.Facts.LEAD;
import static io.matricula.enrollment.Facts.NOW;
import static io.matricula.enrollment.Facts.enrollment;
import static io.matricula.enrollment.Facts.student;
import static io.matricula.shared.given.GivenOffering.anOffering;
import static io.matricula.shared.given.GivenRequest.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.IntervalFunction;
import io.matricula.enrollment.enrollment.EnrollmentCommands;
import io.matricula.enrollment.enrollment.EnrollmentParts;
import io.matricula.enrollment.enrollment.ResolveAttention;
import io.matricula.enrollment.offering.OfferingCommands;
import io.matricula.enrollment.offering.OfferingParts;
import io.matricula.enrollment.saga.SagaParts;
import io.matricula.enrollment.student.DocumentIdentity;
import io.matricula.enrollment.student.EmailIdentity;
import io.matricula.enrollment.student.Student;
import io.matricula.enrollment.student.StudentParts;
import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.platform.messaging.command.CommandTimedOut;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.command.Repetition;
import io.matricula.platform.messaging.command.Sender;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.shared.Actor;
import io.matricula.shared.ConcernsEnrollment;
import io.matricula.shared.Money;
import io.matricula.shared.Refused;
import io.matricula.shared.academic.Applicant;
import io.matricula.shared.academic.AttentionOutcome;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.EnrollmentCancellationRequested;
import io.matricula.shared.academic.event.EnrollmentRequested;
import io.matricula.shared.financial.PaymentMethod;
import io.matricula.shared.given.GivenOffering;
import io.matricula.shared.marketing.command.ConvertLead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.gateway.DefaultEventGateway;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/** The Academic context around one offering, in one thread: nothing happens in it that the history did not ask for. */
final class World implements AutoCloseable {

    static final LocalDate FIRST_DAY_OF_CLASS = LocalDate.of(2027, 2, 1);

    private static final int MAX_FACTS = 3_000;
    private static final int MAX_TRIES = 3;

    /** How the offering is made. */
    record Setting(int seats, int placesInLine, Money price, @Nullable Duration windowEndsAfter) {}

    private final Bank bank;
    private final EventGateway facts;
    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryEventStorageEngine store = new InMemoryEventStorageEngine();
    private final Alarms alarms = new Alarms(clock);
    private final Configuration axon;
    private final Commands commands;
    private final Followers followers;
    private final Wire wire = new Wire();
    private final Iterator<Delivery> deliveries;
    private final Setting setting;

    private final SeatsAndLine seatsAndLine = new SeatsAndLine();
    private final Map<EnrollmentId, Story> stories = new LinkedHashMap<>();
    private final Deque<EventMessage<?>> unheard = new ArrayDeque<>();
    private final List<Object> told = new ArrayList<>();
    private final List<String> diary = new ArrayList<>();
    private final Map<EnrollmentId, Deque<EventMessage<?>>> parked = new LinkedHashMap<>();
    private @Nullable EnrollmentId poisoned;
    private @Nullable TrackingToken read;

    World(Setting setting, Iterator<Delivery> deliveries) {
        Jackson3Serializer json = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(AxonJson::configure)
                .build();
        timeFactsBy(clock);
        this.setting = setting;
        this.deliveries = deliveries;
        this.axon = EnrollmentParts.configure(
                        OfferingParts.configure(DefaultConfigurer.defaultConfiguration(), clock), clock)
                .configureSerializer(c -> json)
                .configureCommandBus(c -> wire)
                .configureEmbeddedEventStore(c -> store)
                .configureAggregate(Student.class)
                .configureAggregate(EmailIdentity.class)
                .configureAggregate(DocumentIdentity.class)
                .buildConfiguration();
        this.facts = DefaultEventGateway.builder().eventBus(axon.eventStore()).build();
        this.bank = new Bank(facts);
        this.commands = new Commands(
                DefaultCommandGateway.builder().commandBus(wire).build(),
                new Repetition(1, Duration.ofSeconds(5), IntervalFunction.of(1)),
                Sender.process(Duration.ofSeconds(5)));
        var timers = new Timers(alarms, json);
        this.followers = new Followers(
                commands, timers, SagaParts.steps(commands, StudentParts.people(commands), timers, clock), json, wire);
        axon.start();
        wire.subscribe(ConvertLead.class.getName(), command -> null);
        new AnnotationCommandHandlerAdapter<>(bank).subscribe(wire);
        tell(OfferingCommands.create(offering()));
    }

    private GivenOffering offering() {
        Instant closesAt = setting.windowEndsAfter() == null ? null : NOW.plus(setting.windowEndsAfter());
        return anOffering()
                .withSeats(setting.seats())
                .withWaitlist(setting.placesInLine())
                .at(setting.price())
                .enrolling(null, closesAt)
                .startingOn(FIRST_DAY_OF_CLASS);
    }

    /** A person asks for a place, by a clock that may be a few seconds behind. */
    void ask(String name, String person, PaymentMethod method, boolean joinWaitlist, int secondsBehind) {
        tell(EnrollmentCommands.request(aRequest()
                .withId(enrollment(name))
                .by(student(person), new Applicant(person, person + "@school.example", null, null))
                .at(setting.price())
                .paying(method)
                .from(LEAD)
                .askedAt(clock.instant().minusSeconds(secondsBehind))
                .willingToWait(joinWaitlist)
                .requested()));
    }

    static @Nullable String tokenFor(PaymentMethod method) {
        return method == PaymentMethod.CARD ? "tok_approved" : null;
    }

    /** Sends a command, whatever is said to it. */
    void tell(Object command) {
        told.add(command);
        note("> " + command);
        try {
            commands.send(command);
            closeAfter(command);
        } catch (Refused refused) {
            note("  refused: " + refused.code());
        } finally {
            listen();
        }
    }

    /** A refund that staff leave as it is stays so. */
    private void closeAfter(Object command) {
        if (command instanceof ResolveAttention resolution) {
            bank.of(resolution.enrollmentId()).ifPresent(account -> account.closed = true);
        }
    }

    /** Sends one of the commands again that were sent before. */
    void tellAgain(int which) {
        tell(told.get(which % told.size()));
    }

    /** Does something at the bank, which has an account only for who was billed. */
    void atTheBank(EnrollmentId enrollment, Consumer<Account> doing) {
        bank.of(enrollment).ifPresent(doing);
        listen();
    }

    /** Does something at the bank. */
    void atTheBank(Consumer<Bank> doing) {
        doing.accept(bank);
        listen();
    }

    /** Staff resolves what is in attention. */
    void resolve(EnrollmentId enrollment, AttentionOutcome outcome, boolean late) {
        tell(new ResolveAttention(enrollment, outcome, "settled by phone", new Actor("maria"), late));
    }

    void letPass(Duration time) {
        clock.move(time);
    }

    /** Lets the first alarm ring whose time has come; whether there was one. */
    boolean ring() {
        Optional<Object> fact = alarms.ring(clock.instant());
        fact.ifPresent(facts::publish);
        listen();
        return fact.isPresent();
    }

    /** The enrollments there are, in the order in which they were asked for. */
    List<Story> stories() {
        return List.copyOf(stories.values());
    }

    /** Who asked for this. */
    StudentId studentOf(EnrollmentId enrollment) {
        return Objects.requireNonNull(stories.get(enrollment)).student();
    }

    SeatsAndLine seatsAndLine() {
        return seatsAndLine;
    }

    /** Whether those on the waitlist may go on waiting: the offering is paused, or open in a window that is not over. */
    boolean keepsItsLine() {
        return seatsAndLine.keepsItsLine(clock.instant());
    }

    Bank bank() {
        return bank;
    }

    boolean isFollowed(EnrollmentId enrollment) {
        return followers.isFollowed(enrollment);
    }

    boolean isLookedAfter(EnrollmentId enrollment) {
        return followers.isLookedAfter(enrollment);
    }

    Wire wire() {
        return wire;
    }

    /** The next fact of this enrollment is one that the saga cannot handle. */
    void poison(EnrollmentId enrollment) {
        poisoned = enrollment;
    }

    /** What the saga could not handle is handled after all, and what came after it. */
    void retryWhatIsParked() {
        poisoned = null;
        List<EventMessage<?>> letters =
                parked.values().stream().flatMap(Deque::stream).collect(Collectors.toCollection(ArrayList::new));
        parked.clear();
        putBack(letters);
    }

    private void putBack(List<EventMessage<?>> facts) {
        for (int last = facts.size() - 1; last >= 0; last--) {
            unheard.addFirst(facts.get(last));
        }
    }

    /** Has the saga and the policies handle the next facts, at most so many; whether nothing is left. */
    boolean goOn(int most) {
        int tries = 0;
        for (int left = most; left > 0 && !unheard.isEmpty() && tries < MAX_TRIES; ) {
            Delivery delivery = deliveries.next();
            List<EventMessage<?>> facts = next(Math.min(left, delivery.facts()));
            left -= facts.size();
            tries = facts.isEmpty() || isHeard(facts, delivery) ? 0 : tries + 1;
            listen();
        }
        return unheard.isEmpty() && parked.isEmpty();
    }

    private boolean isHeard(List<EventMessage<?>> facts, Delivery delivery) {
        if (delivery.mishap() != Mishap.NONE) {
            note("  " + delivery + ": "
                    + facts.stream().map(EventMessage::getPayload).toList());
        }
        try {
            followers.hear(facts, delivery.mishap());
            return true;
        } catch (CommandTimedOut unanswered) {
            note("  " + unanswered.getMessage());
            putBack(facts);
            return false;
        }
    }

    /** What the saga cannot handle waits with what comes after it, and delays no other enrollment. */
    private List<EventMessage<?>> next(int most) {
        var next = new ArrayList<EventMessage<?>>();
        while (next.size() < most && !unheard.isEmpty()) {
            EventMessage<?> fact = unheard.remove();
            if (!isParked(fact)) {
                next.add(fact);
            }
        }
        return next;
    }

    private boolean isParked(EventMessage<?> fact) {
        if (!(fact.getPayload() instanceof ConcernsEnrollment step)) {
            return false;
        }
        EnrollmentId enrollment = step.enrollmentId();
        if (enrollment.equals(poisoned) || parked.containsKey(enrollment)) {
            poisoned = enrollment.equals(poisoned) ? null : poisoned;
            parked.computeIfAbsent(enrollment, first -> new ArrayDeque<>()).add(fact);
            note("  parked: " + fact.getPayload());
            return true;
        }
        return false;
    }

    /** Has them handle everything that comes of it, too, with every command answered. */
    void comeToRest() {
        wire.mend();
        retryWhatIsParked();
        assertThat(goOn(MAX_FACTS)).as("nothing new comes any more").isTrue();
    }

    /** Has them handle what they can, and then the rest with every command answered. */
    void comeToRestUnlessSilent() {
        if (!goOn(MAX_FACTS)) {
            comeToRest();
        }
    }

    private void listen() {
        store.readEvents(read, false).forEach(message -> {
            read = message.trackingToken();
            unheard.add(message);
            note("  " + message.getPayload());
            hear(message.getPayload());
        });
    }

    private void hear(Object fact) {
        if (fact instanceof EnrollmentCancellationRequested undo
                && undo.reason() == CancellationReason.STUDENT_NOT_REGISTERED) {
            assertThat(wire.hasRefused(undo.enrollmentId()))
                    .as("R26: a rule said no to %s", stories.get(undo.enrollmentId()))
                    .isTrue();
        }
        if (fact instanceof EnrollmentRequested request) {
            stories.put(request.enrollmentId(), new Story(request));
        } else if (fact instanceof ConcernsEnrollment step) {
            Objects.requireNonNull(stories.get(step.enrollmentId())).hear(fact);
        }
        seatsAndLine.hear(fact);
    }

    void note(String line) {
        diary.add(line);
    }

    String diary() {
        return String.join("\n", diary);
    }

    @Override
    public void close() {
        axon.shutdown();
        timeFactsBy(Clock.systemUTC());
    }

    private static void timeFactsBy(Clock clock) {
        GenericEventMessage.clock = clock;
    }
}
