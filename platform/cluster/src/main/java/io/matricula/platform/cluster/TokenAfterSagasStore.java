package io.matricula.platform.cluster;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Stores a token after everything else of its unit of work.
 *
 * <p>No transaction spans sagas and tokens here, and Axon stores the token first: a process that died in between would
 * have forgotten what its sagas have seen. Stored last, such events are handled once more. An instance that has lost its
 * segment cannot store its token either, and the instance that has the segment handles the events.
 */
final class TokenAfterSagasStore implements TokenStore {

    private final TokenStore tokens;
    private final String storage;

    /**
     * A store around another.
     *
     * @param storage tells Axon Server which processors share their tokens; asked for while the service starts, when
     *     the database may not be there yet
     */
    TokenAfterSagasStore(TokenStore tokens, String storage) {
        this.tokens = tokens;
        this.storage = storage;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().onCommit(handled -> tokens.storeToken(token, processor, segment));
        } else {
            tokens.storeToken(token, processor, segment);
        }
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        tokens.initializeTokenSegments(processor, segments);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        tokens.initializeTokenSegments(processor, segments, initial);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return tokens.fetchToken(processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return tokens.fetchToken(processor, segment);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        tokens.extendClaim(processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        tokens.releaseClaim(processor, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        tokens.initializeSegment(token, processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        tokens.deleteToken(processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return tokens.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(storage);
    }
}
