package io.matricula.platform.projections;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Which version of a model readers see, and which builder is making the next one. A rebuilt model is a new version: a
 * collection of its own that takes the place of the former one in a single step.
 */
final class ProjectionVersions {

    private static final String COLLECTION = "generations";
    private static final Duration LEASE_TIMEOUT = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final Clock clock;

    ProjectionVersions(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * The state of one projection's model.
     *
     * @param current the version readers see; 0 if none has been completed yet
     * @param builder who is making the next one
     * @param aliveAt when the builder was last heard of
     */
    record ProjectionVersion(@Id String projection, int current, @Nullable String builder, @Nullable Instant aliveAt) {

        String collection() {
            return collection(current);
        }

        String collection(int version) {
            return projection + "_" + version;
        }
    }

    ProjectionVersion of(String projection) {
        ProjectionVersion known = mongo.findById(projection, ProjectionVersion.class, COLLECTION);
        return known == null ? new ProjectionVersion(projection, 0, null, null) : known;
    }

    /** Whether this builder may make the next version: only one at a time may, unless it has fallen silent. */
    boolean claim(String projection, String builder) {
        insertIfUnknown(projection);
        return claim(of(projection), builder);
    }

    /** The same for the very first version: not if there is one already. */
    boolean claimFirst(String projection, String builder) {
        insertIfUnknown(projection);
        ProjectionVersion known = of(projection);
        return known.current() == 0 && claim(known, builder);
    }

    private boolean claim(ProjectionVersion known, String builder) {
        if (known.builder() != null
                && known.aliveAt() != null
                && known.aliveAt().plus(LEASE_TIMEOUT).isAfter(clock.instant())) {
            return false;
        }
        return update(known.projection(), known.builder(), set(builder));
    }

    /** Says that the builder is still at work; {@link IllegalStateException} if another has taken over. */
    void beat(String projection, String builder) {
        if (!update(projection, builder, set(builder))) {
            throw new IllegalStateException("Another instance rebuilds " + projection + " now");
        }
    }

    /** Makes the builder's version the one that readers see. */
    void activate(String projection, String builder, int version) {
        if (!update(projection, builder, Update.update("current", version).unset("builder"))) {
            throw new IllegalStateException("Another instance rebuilds " + projection + " now");
        }
    }

    void release(String projection, String builder) {
        update(projection, builder, new Update().unset("builder"));
    }

    private Update set(String builder) {
        return Update.update("builder", builder).set("aliveAt", clock.instant());
    }

    private boolean update(String projection, @Nullable String builder, Update update) {
        return mongo.updateFirst(
                                query(where("_id").is(projection).and("builder").is(builder)), update, COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private void insertIfUnknown(String projection) {
        try {
            mongo.insert(new ProjectionVersion(projection, 0, null, null), COLLECTION);
        } catch (DuplicateKeyException known) {
            // Which is all that is wanted.
        }
    }
}
