package io.matricula.acceptance.oulad;

import io.matricula.acceptance.server.Server;
import io.matricula.acceptance.server.ServerPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Enrolls the registrations of the Open University Learning Analytics Dataset over HTTP and measures the product.
 *
 * <pre>
 * mvn -pl acceptance-tests -am package -DskipTests
 * java -jar acceptance-tests/target/acceptance-tests-0.1.0-SNAPSHOT-loader.jar [folder] [base URL] [--expected file]
 * </pre>
 *
 * <p>The folder (by default the environment variable {@code MATRICULA_OULAD}) holds {@code courses.csv} and
 * {@code studentRegistration.csv}. Every course becomes an offering with as many seats as it has registrations, and
 * every registration, in the order of its day, an enrollment paid with {@code tok_approved}. Without a base URL the
 * loader starts a product of its own with 512 MiB of heap, an empty store and a free port, and stops it at the end;
 * run it in the root of the repository, where it finds {@code standalone/target}.
 *
 * <p>It prints
 *
 * <ul>
 *   <li>complete enrollments per second: from the first request until all are confirmed, the client included;
 *   <li>request-to-confirmed at half that load: p50, p99 and the maximum in milliseconds over about 45 seconds, other
 *       people in fresh offerings, measured from the moment a request is due, answered by {@code Prefer: wait};
 *   <li>the peak of the heap in MiB, from the garbage collector's log (only of a product it started);
 *   <li>for each projection the events per second of a full rebuild.
 * </ul>
 *
 * <p>Before and after the rebuilds it compares, for each offering, the seats and the enrollments that are confirmed and
 * withdrawn, what was refunded and the revenue, and the students (if there were none before) and the revenue of each term
 * with the files; it exits with 1 if any number differs or any request failed, with 2 if it was called wrongly.
 *
 * <p>With {@code --expected} and what {@code scripts/oulad-expected} has printed, the places cost what is written there,
 * and after the throughput every student who left is withdrawn with the day of their leaving, instead of the paced load. What
 * became of all students is then compared, before and after the rebuilds, with that file.
 */
public final class OuladLoader {

    private static final int PACED_SECONDS = 45;
    private static final Duration CATCHING_UP = Duration.ofMinutes(2);
    private static final Duration LEAVING = Duration.ofMinutes(20);

    private final Api api;
    private final University university;
    private final Prices prices;
    private final FullLoad load;
    private final Numbers numbers;
    private final @Nullable GcLog gcLog;
    private final List<String> differences = new ArrayList<>();

    private OuladLoader(Api api, University university, Prices prices, @Nullable GcLog gcLog) {
        this.api = api;
        this.university = university;
        this.prices = prices;
        this.load = new FullLoad(api, university, prices);
        this.numbers = new Numbers(api, university, load.offerings());
        this.gcLog = gcLog;
    }

    public static void main(String[] args) throws InterruptedException {
        Options options =
                Options.of(List.of(args), System.getenv("MATRICULA_OULAD")).orElse(null);
        if (options == null) {
            System.err.println("usage: OuladLoader [folder of the OULAD files] [base URL] [--expected file]");
            System.exit(2);
            return;
        }
        University university = University.read(options.folder());
        Expectations expectations = options.expected() == null ? null : Expectations.read(options.expected());
        if (expectations != null && !expectations.areAbout(university)) {
            System.err.println(options.expected() + " was computed from other files");
            System.exit(2);
            return;
        }
        List<String> differences = options.product() == null
                ? onItsOwn(university, expectations)
                : run(new Api(options.product()), university, expectations, null);
        differences.forEach(difference -> System.out.println("DIFFERENCE  " + difference));
        System.out.println(differences.isEmpty() ? "All numbers agree." : differences.size() + " differences.");
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /** Every difference between a product that it starts and what is expected. */
    static List<String> onItsOwn(University university, @Nullable Expectations expectations)
            throws InterruptedException {
        ServerPlan plan = ServerPlan.fresh("oulad");
        Path gcLog = plan.log().resolveSibling("gc.log");
        try (Server server = plan.withJvmOption("-Xlog:gc:file=" + gcLog + ":uptime:filecount=0")
                .start()) {
            System.out.println("Product: " + server.url() + ", data and logs in " + plan.data());
            return run(new Api(server.url()), university, expectations, new GcLog(gcLog));
        }
    }

    private static List<String> run(
            Api api, University university, @Nullable Expectations expectations, @Nullable GcLog gcLog)
            throws InterruptedException {
        if (expectations == null) {
            OuladLoader loader = new OuladLoader(api, university, Prices.ALL_THE_SAME, gcLog);
            loader.measureLatencyAndRebuilds(loader.enrollEverybody() / 2);
            return loader.differences;
        }
        OuladLoader loader = new OuladLoader(api, university, expectations.prices(), gcLog);
        loader.enrollEverybody();
        loader.withdrawThoseWhoLeft(expectations.balances());
        return loader.differences;
    }

    /** How many a second. */
    private double enrollEverybody() throws InterruptedException {
        print(
                "%,d registrations of %,d people for %d courses",
                rows(), university.people(), university.courses().size());
        double seconds = load.run().toMillis() / 1_000.0;
        load.failures().forEach(differences::add);
        print("throughput          %,.1f complete enrollments/s (%,d in %.1f s)", rows() / seconds, rows(), seconds);
        compare("everybody enrolled", university.everybodyStays(prices), 0);
        return rows() / seconds;
    }

    private void measureLatencyAndRebuilds(double perSecond) throws InterruptedException {
        University sample = pacedSample(perSecond);
        measureLatency(sample, perSecond);
        measureRebuilds();
        compare("rebuilt", university.everybodyStays(prices), (int) sample.people());
    }

    private void withdrawThoseWhoLeft(Map<Course, Balance> expected) throws InterruptedException {
        Withdrawals withdrawals = new Withdrawals(api, load.offerings().values(), load.enrollments(), LEAVING);
        double seconds = withdrawals.run().toMillis() / 1_000.0;
        differences.addAll(withdrawals.problems());
        print(
                "withdrawals         %,.1f/s (%,d in %.1f s)",
                withdrawals.count() / seconds, withdrawals.count(), seconds);
        compare("those who left withdrawn", expected, 0);
        measureRebuilds();
        printTable(compare("rebuilt", expected, 0));
    }

    private Books compare(String when, Map<Course, Balance> expected, int otherStudents) {
        catchUp();
        Books books = Books.read(api, load.offerings());
        numbers.differences(expected, books, otherStudents)
                .forEach(difference -> differences.add(when + ": " + difference));
        return books;
    }

    private static void printTable(Books books) {
        print("%-12s %9s %9s %16s %16s", "", "confirmed", "withdrawn", "refunded", "revenue");
        books.balances().forEach((course, balance) -> System.out.println(balance.line(course.toString())));
        System.out.println(books.total().line("together"));
    }

    private University pacedSample(double perSecond) {
        int sample = (int) Math.min(rows(), Math.max(100, perSecond * PACED_SECONDS));
        return university.sample(sample, "-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));
    }

    private void measureLatency(University sample, double perSecond) throws InterruptedException {
        PacedLoad paced = new PacedLoad(api, sample, perSecond);
        Latencies latencies = paced.run();
        paced.failures().forEach(differences::add);
        print(
                "request-to-confirmed p50 %.0f ms, p99 %.0f ms, max %.0f ms (%,d at %.1f/s)",
                latencies.p50(), latencies.p99(), latencies.max(), latencies.count(), perSecond);
    }

    private void measureHeap() {
        if (gcLog == null) {
            print("peak heap           not measured: this loader did not start the product");
        } else {
            print("peak heap           %d MiB (%d MiB after a collection)", gcLog.peak(), gcLog.peakAfterCollection());
        }
    }

    private void measureRebuilds() {
        measureHeap();
        api.projections().forEach(this::measureRebuild);
        measureHeap();
    }

    private void measureRebuild(String projection) {
        Rebuild rebuild = Rebuild.run(api, projection);
        print(
                "rebuild %-11s %,.0f events/s (%,d in %.1f s)",
                projection,
                rebuild.perSecond(),
                rebuild.events(),
                rebuild.took().toMillis() / 1_000.0);
        if (!rebuild.status().equals("COMPLETED")) {
            differences.add("the rebuild of " + projection + " ended " + rebuild.status());
        }
    }

    private void catchUp() {
        if (!Watch.until(Duration.ofMillis(250), CATCHING_UP, api::isCaughtUp)) {
            differences.add("the projections have not caught up after " + CATCHING_UP);
        }
    }

    private int rows() {
        return university.registrations().size();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
