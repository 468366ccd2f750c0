package io.matricula.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PositionTranslationTest {

    private static final Set<Long> INDEXES = Set.of(0L, 1L, 2L, 5L, 6L);

    private final PositionTranslation translation = new PositionTranslation(
            INDEXES::contains,
            index -> INDEXES.stream().filter(each -> each < index).count());

    static Stream<Arguments> positions() {
        return Stream.of(
                Arguments.of("nothing seen yet", null, null),
                Arguments.of("before the first", token(-1), null),
                Arguments.of("the first seen", token(0), 0L),
                Arguments.of("before a gap that stays", token(2), 2L),
                Arguments.of("after a gap that stays", token(5), 3L),
                Arguments.of("the gap known as such", token(5, 3L, 4L), 3L),
                Arguments.of("the last seen", token(6, 3L, 4L), 4L),
                Arguments.of("one came late and was not seen", token(6, 2L, 3L), 1L),
                Arguments.of("the first came late and was not seen", token(6, 0L), null),
                Arguments.of("in a replay", ReplayToken.createReplayToken(token(6), token(1)), 1L));
    }

    private static TrackingToken token(long index, Long... gaps) {
        return new GapAwareTrackingToken(index, List.of(gaps));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("positions")
    void countsWhatHasBeenSeen(String when, @Nullable TrackingToken here, @Nullable Long there) {
        assertThat(translated(here)).as(when).isEqualTo(there == null ? null : new GlobalSequenceTrackingToken(there));
    }

    @Test
    void aPositionOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> translated(new GlobalSequenceTrackingToken(3))).isInstanceOf(MoveRefused.class);
    }

    private @Nullable TrackingToken translated(@Nullable TrackingToken token) {
        return translation.translate(new StoredPosition("sagas", 1, token)).token();
    }
}
