package io.matricula.migration;

import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * Positions among the moved events. SQL counts with gaps, Axon Server from 0 without any; the order is the same.
 *
 * @param hasEvent whether there is an event with an index in SQL
 * @param eventsBefore how many events come before an index in SQL
 */
record PositionTranslation(LongPredicate hasEvent, LongUnaryOperator eventsBefore) {

    StoredPosition translate(StoredPosition position) {
        return new StoredPosition(position.processor(), position.segment(), translate(position.token()));
    }

    /** An event that came late and was not seen yet is before the new position's end, so some are seen twice, but none never. */
    private @Nullable TrackingToken translate(@Nullable TrackingToken token) {
        if (token == null) {
            return null;
        }
        if (!(WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken seen)) {
            throw new MoveRefused("A processor has a position of an unknown kind.");
        }
        long firstUnseen =
                seen.getGaps().stream().filter(hasEvent::test).findFirst().orElse(seen.getIndex() + 1);
        long count = eventsBefore.applyAsLong(firstUnseen);
        return count == 0 ? null : new GlobalSequenceTrackingToken(count - 1);
    }
}
