package io.matricula.platform.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

class DeadLetterDirectoryTest {

    private static final Instant THEN = Instant.parse("2026-03-01T12:00:00Z");

    private final QueryGateway services = mock();
    private final DeadLetterDirectory directory = new DeadLetterDirectory(services);

    @Test
    void whatWasPutAsideFirstComesFirstWhicheverServiceAnswersFirst() {
        var late = letter("charges", "a", THEN.plusMillis(1));
        var early = letter("saga", "b", THEN);
        answering(service(late), service(early));
        assertThat(directory.all()).containsExactly(early, late);
    }

    @Test
    void sequencesPutAsideInTheSameInstantHaveOneOrderAndKeepTheirOwn() {
        var first = letter("saga", "a", THEN);
        var behind = letter("saga", "a", THEN);
        var other = letter("saga", "b", THEN);
        answering(service(first, behind, other));
        assertThat(directory.all()).containsExactly(first, behind, other);
        answering(service(other, first, behind));
        assertThat(directory.all()).containsExactly(first, behind, other);
    }

    @Test
    void aLetterOfWhichTwoInstancesTellIsOne() {
        var letter = letter("saga", "a", THEN);
        answering(service(letter), service(letter));
        assertThat(directory.all()).containsExactly(letter);
    }

    private void answering(ServiceLetters... answers) {
        when(services.scatterGather(
                        any(FindDeadLetters.class),
                        ArgumentMatchers.<ResponseType<ServiceLetters>>any(),
                        anyLong(),
                        any()))
                .thenAnswer(asked -> Stream.of(answers));
    }

    private static ServiceLetters service(DeadLetterView... letters) {
        return new ServiceLetters(List.of(letters));
    }

    private static DeadLetterView letter(String processor, String sequence, Instant since) {
        return new DeadLetterView(
                UUID.randomUUID(), "academic", processor, sequence, "EnrollmentRequested", since, 1, "Refused");
    }
}
