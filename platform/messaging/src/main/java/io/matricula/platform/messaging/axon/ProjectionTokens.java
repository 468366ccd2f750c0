package io.matricula.platform.messaging.axon;

import java.util.Map;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * Where projections note how far they are: in the same store as their models, so that a token is never ahead of its data.
 *
 * @param store the token store
 * @param positions how far the segments of other instances are
 */
public record ProjectionTokens(TokenStore store, StoredPositions positions) {

    /** Knows where segments are, or were a moment ago, without claiming them. */
    @FunctionalInterface
    public interface StoredPositions {

        /** The position of each segment of a processor, by the number of the segment. */
        Map<Integer, Long> of(String processor);

        /** Tells other instances, by processor, how far segments of this one are; of no use where there are no others. */
        default void tell(Map<String, Map<Integer, Long>> positions) {}

        /** Forgets what was told of a processor. */
        default void forget(String processor) {}
    }

    /** Tokens that no other instance uses. */
    public static ProjectionTokens ofOneInstance(TokenStore store) {
        return new ProjectionTokens(store, processor -> Map.of());
    }
}
