package io.matricula.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;

/**
 * What libraries do not do, so that this module does. Where one of these tests fails, a new version has closed or moved the gap:
 * what stands in it may go, or has to be looked at again.
 */
class LibraryGapsTest {

    private final Serializer serializer = mock();

    /** {@link Dependency}. */
    @Test
    void axonsIndicatorOfAxonServerIsOfAnOlderBoot() {
        assertThatThrownBy(() -> Class.forName("org.axonframework.actuator.axonserver.AxonServerHealthIndicator"))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessageContaining("org/springframework/boot/actuate/health");
    }

    /** {@link MongoSagaStore}. */
    @Test
    void axonsSagaStoreForMongodbDoesNotLoadWithoutXStream() {
        assertThatThrownBy(
                        () -> org.axonframework.extensions.mongo.eventhandling.saga.repository.MongoSagaStore.builder()
                                .serializer(serializer)
                                .build())
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessageContaining("xstream");
    }

    /** {@link MongoPositions}: what a token store tells, it tells to the instance that claims it. */
    @Test
    void aTokenStoreTellsNobodyElseHowFarASegmentIs() {
        assertThat(Arrays.stream(MongoTokenStore.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> name.startsWith("fetch")))
                .containsOnly("fetchToken", "fetchSegments", "fetchAvailableSegments");
        assertThat(TokenStore.class).isAssignableFrom(MongoTokenStore.class);
    }
}
