package io.matricula.platform.projections.readyourwrites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.projections.ProjectionProgress;
import io.matricula.platform.projections.Projections;
import io.matricula.platform.projections.TallyingTest;
import io.matricula.platform.projections.given.Story;
import io.matricula.platform.web.consistency.ConsistencyToken;
import jakarta.servlet.AsyncContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;

@TallyingTest
class DeferredReadsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final ConsistencyToken FUTURE = new ConsistencyToken(1_000_000_000L);

    @Autowired
    private Projections projections;

    private final CountDownLatch begunOnceMore = new CountDownLatch(1);
    private @Nullable DeferredReads deferredReads;

    @BeforeEach
    void start() {
        deferredReads = new DeferredReads(projections, Clock.systemUTC());
        deferredReads.start();
    }

    @AfterEach
    void stop() {
        reads().stop();
    }

    private DeferredReads reads() {
        return Objects.requireNonNull(deferredReads);
    }

    @Test
    void oneThatCannotBeginOnceMoreKeepsNoOtherFromIt() {
        assertThat(reads().passes(breaking(), List.of("tallies"), FUTURE)).isFalse();
        assertThat(reads().passes(waiting(), List.of("tallies", "tallies"), FUTURE))
                .isFalse();
        reads().stop();
        assertThat(begunOnceMore.getCount()).isZero();
    }

    @Test
    void whoHasWaitedLongEnoughIsNotReadyForMore() {
        assertThat(reads().passes(breaking(), List.of("tallies"), FUTURE)).isFalse();
        var request = waiting();
        assertThat(reads().passes(request, List.of("tallies"), FUTURE)).isFalse();
        await().atMost(DEADLINE).until(() -> begunOnceMore.getCount() == 0);
        assertThatThrownBy(() -> reads().passes(request, List.of("tallies"), FUTURE))
                .isInstanceOf(NotReady.class);
    }

    @Test
    void whoHasWaitedLongEnoughIsAnsweredAlsoWhenNothingCanBeKnown() {
        ProjectionProgress behind = mock();
        Projections unreachable = mock();
        when(unreachable.reach("tallies")).thenReturn(behind).thenThrow(new DataAccessResourceFailureException("down"));
        Clock clock = mock();
        when(clock.instant()).thenReturn(Story.BEGIN, Story.BEGIN, Story.BEGIN.plusSeconds(6));
        var late = new DeferredReads(unreachable, clock);
        late.start();
        assertThat(late.passes(waiting(), List.of("tallies"), FUTURE)).isFalse();
        await().atMost(DEADLINE).until(() -> begunOnceMore.getCount() == 0);
        late.stop();
    }

    private MockHttpServletRequest breaking() {
        return async(() -> {
            throw new IllegalArgumentException("of ana@example.org");
        });
    }

    private MockHttpServletRequest waiting() {
        return async(begunOnceMore::countDown);
    }

    private static MockHttpServletRequest async(Runnable dispatch) {
        var request = new MockHttpServletRequest() {
            @Override
            public AsyncContext startAsync() {
                return new MockAsyncContext(this, null) {
                    @Override
                    public void dispatch() {
                        dispatch.run();
                    }
                };
            }
        };
        request.setAsyncSupported(true);
        return request;
    }
}
