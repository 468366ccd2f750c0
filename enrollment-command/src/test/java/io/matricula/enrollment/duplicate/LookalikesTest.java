package io.matricula.enrollment.duplicate;

import static io.matricula.enrollment.Facts.ANA;
import static io.matricula.enrollment.Facts.student;

import io.matricula.shared.NameBasedId;
import io.matricula.shared.academic.IdentityKey;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.event.LookalikeNoted;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R9")
class LookalikesTest {

    private static final IdentityKey DAY = new IdentityKey(NameBasedId.of("test-key", "a day"));
    private static final StudentId BOB = student("bob");

    private final AggregateTestFixture<Lookalikes> day = new AggregateTestFixture<>(Lookalikes.class);

    @Test
    void whoComesFirstFindsNobodyAndTheNextFindsThem() {
        day.givenNoPriorActivity()
                .when(new NoteLookalike(DAY, ANA))
                .expectEvents(new LookalikeNoted(DAY, ANA))
                .expectResultMessagePayload(new LookalikesFound(List.of()));
        day.given(new LookalikeNoted(DAY, ANA))
                .when(new NoteLookalike(DAY, BOB))
                .expectEvents(new LookalikeNoted(DAY, BOB))
                .expectResultMessagePayload(new LookalikesFound(List.of(ANA)));
    }

    @Test
    void whoComesAgainFindsAllOthers() {
        day.given(new LookalikeNoted(DAY, ANA), new LookalikeNoted(DAY, BOB))
                .when(new NoteLookalike(DAY, ANA))
                .expectNoEvents()
                .expectResultMessagePayload(new LookalikesFound(List.of(BOB)));
    }

    @Test
    void noMoreAreFoundThanCanBeLookedAtTheLatestFirst() {
        List<Object> many = IntStream.rangeClosed(1, 300)
                .<Object>mapToObj(i -> new LookalikeNoted(DAY, student("person " + i)))
                .toList();
        List<StudentId> latest = IntStream.iterate(300, i -> i > 100, i -> i - 1)
                .mapToObj(i -> student("person " + i))
                .toList();

        day.given(many)
                .when(new NoteLookalike(DAY, ANA))
                .expectEvents(new LookalikeNoted(DAY, ANA))
                .expectResultMessagePayload(new LookalikesFound(latest));
    }
}
