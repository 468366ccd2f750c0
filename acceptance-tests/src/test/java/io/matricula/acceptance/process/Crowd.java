package io.matricula.acceptance.process;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.http.Json;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Lead;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Payable;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Views.EnrollmentView;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** People who ask for offerings, leads, enrollments and withdrawals without a pause until the product goes away or they are sent home. */
public final class Crowd implements AutoCloseable {

    /** What goes back of every withdrawal: all of them take effect in the second week. */
    static final int PERCENT_BACK = 50;

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate DAY_OF_WITHDRAWAL = FIRST_DAY.plusDays(10);

    private static final int USUAL_SIZE = 6;
    private static final List<Payable> WAYS = List.of(
            Payable.card("tok_approved"),
            Payable.card("tok_approved"),
            Payable.card("tok_approved"),
            Payable.card("tok_flaky"),
            Payable.card("tok_declined"),
            Payable.card("tok_fraud_suspected"),
            Payable.pix());

    private final Matricula matricula;
    private final List<Person> people;
    private final String term;
    private final Ledger ledger;
    private final Random random;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final int size;
    private final ExecutorService threads;

    public Crowd(Matricula matricula, List<Person> people, String term, Ledger ledger, Random random) {
        this(matricula, people, term, ledger, random, USUAL_SIZE);
    }

    /** A crowd of which so many ask at the same time. */
    public Crowd(Matricula matricula, List<Person> people, String term, Ledger ledger, Random random, int size) {
        this.matricula = matricula;
        this.people = people;
        this.term = term;
        this.ledger = ledger;
        this.random = random;
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size);
    }

    public void comeIn() {
        for (int i = 0; i < size; i++) {
            Random own = new Random(random.nextLong());
            threads.execute(() -> keepAsking(own));
        }
    }

    /** Sends all applicants home and waits until the last has gone. */
    @Override
    public void close() {
        wanted.set(false);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("A request has hung for two minutes");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepAsking(Random random) {
        try {
            while (wanted.get()) {
                ask(random);
            }
        } catch (UncheckedIOException gone) {
            wanted.set(false);
        }
    }

    private void ask(Random random) {
        int dice = random.nextInt(100);
        if (dice < 4 || ledger.offerings.isEmpty()) {
            openOffering(random);
        } else if (dice < 12) {
            capture(someone(random));
        } else if (dice < 35 && !ledger.enrollments.isEmpty()) {
            lookAgainAt(any(List.copyOf(ledger.enrollments.keySet()), random), random);
        } else {
            enroll(someone(random), random);
        }
    }

    private void openOffering(Random random) {
        long cents = 1_000L + random.nextInt(20_000);
        var draft = matricula
                .anOffering()
                .in(term)
                .withSeats(2 + random.nextInt(15))
                .withWaitlist(random.nextInt(8))
                .startingOn(FIRST_DAY)
                .costing(cents / 100 + "." + String.format(java.util.Locale.ROOT, "%02d", cents % 100));
        Answer answer = matricula.send(draft.call().withKey(UUID.randomUUID().toString()));
        if (answer.isSuccessful()) {
            ledger.offerings.put(answer.string("offeringId"), cents);
        }
    }

    private @Nullable Lead capture(Person person) {
        Answer answer = matricula.interestOf(person).ask();
        if (!answer.isSuccessful()) {
            return null;
        }
        ledger.leads.add(answer.string("leadId"));
        return new Lead(matricula, answer.string("leadId"));
    }

    private void enroll(Person person, Random random) {
        var offering = matricula.offering(any(List.copyOf(ledger.offerings.keySet()), random));
        Payable way = any(WAYS, random);
        var draft = matricula.enroll(person).by(way);
        if (random.nextBoolean()) {
            draft.joiningTheWaitlist();
        }
        Lead lead = random.nextInt(5) == 0 ? capture(person) : null;
        Answer answer = (lead == null ? draft : draft.comingFrom(lead)).ask(offering);
        if (answer.isSuccessful()) {
            ledger.enrollments.put(answer.string("enrollmentId"), offering.id());
            payOrNot(answer.string("enrollmentId"), way, random);
        }
    }

    private void lookAgainAt(String enrollmentId, Random random) {
        Enrollment enrollment = matricula.enrollment(enrollmentId);
        Answer answer = matricula.get(enrollment.path());
        switch (answer.isSuccessful() ? answer.string("status") : "") {
            case "SEAT_OFFERED" -> answerTheOffer(enrollment, random);
            case "CONFIRMED" -> maybeWithdraw(enrollment, random);
            case "WAITLISTED" -> maybeLeave(enrollment, random);
            default -> {}
        }
    }

    /** Once only: an applicant who answers again may change the way to pay, and a payment by two ways comes twice. */
    private void answerTheOffer(Enrollment enrollment, Random random) {
        Payable way = any(WAYS, random);
        if (answered.add(enrollment.id()) && enrollment.payBy(way).isSuccessful()) {
            payOrNot(enrollment.id(), way, random);
        }
    }

    private void maybeWithdraw(Enrollment enrollment, Random random) {
        if (random.nextInt(3) == 0 && enrollment.withdrawAsOf(DAY_OF_WITHDRAWAL).isSuccessful()) {
            ledger.withdrawals.add(enrollment.id());
        }
    }

    private static void maybeLeave(Enrollment enrollment, Random random) {
        if (random.nextInt(5) == 0) {
            enrollment.cancel();
        }
    }

    private void payOrNot(String enrollmentId, Payable way, Random random) {
        if (way.cardToken() == null && random.nextBoolean()) {
            pay(enrollmentId);
        }
    }

    private void pay(String enrollmentId) {
        Answer answer =
                matricula.send(Call.get("/v1/enrollments/" + enrollmentId).waiting(2));
        if (answer.status() == 200) {
            String paymentId = Json.as(answer.json(), EnrollmentView.class).paymentId();
            if (paymentId != null) {
                matricula.send(Call.post("/v1/simulated-gateway/charges/" + paymentId + "/payment", Json.object()));
            }
        }
    }

    private Person someone(Random random) {
        return any(people, random);
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }
}
