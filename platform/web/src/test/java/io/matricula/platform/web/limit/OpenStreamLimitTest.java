package io.matricula.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.matricula.platform.messaging.failure.NotReady;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

class OpenStreamLimitTest {

    private final OpenStreamLimit streams = new OpenStreamLimit(2);

    static class Reads {

        @GetMapping(path = "/updates", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        public void stream() {}

        @GetMapping("/")
        public void other() {}
    }

    @Test
    void soManyAreOpenAndNoMore() throws Exception {
        MockHttpServletRequest first = open();
        open();

        assertThatThrownBy(this::open).isInstanceOf(NotReady.class);

        Objects.requireNonNull(first.getAsyncContext()).complete();
        open();
    }

    @Test
    void aStreamThatFailsAtOnceIsNotOpen() throws Exception {
        for (int i = 0; i < 5; i++) {
            var request = request();
            streams.preHandle(request, new MockHttpServletResponse(), handler("stream"));
            streams.afterCompletion(request, new MockHttpServletResponse(), handler("stream"), new Exception());
        }
        open();
    }

    @Test
    void otherReadsDoNotMindThem() throws Exception {
        open();
        open();

        assertThat(streams.preHandle(request(), new MockHttpServletResponse(), handler("other")))
                .isTrue();
    }

    private MockHttpServletRequest open() throws NoSuchMethodException {
        var request = request();
        streams.preHandle(request, new MockHttpServletResponse(), handler("stream"));
        request.startAsync();
        streams.afterConcurrentHandlingStarted(request, new MockHttpServletResponse(), handler("stream"));
        return request;
    }

    private static HandlerMethod handler(String method) throws NoSuchMethodException {
        return new HandlerMethod(new Reads(), method);
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("GET", "/updates");
        request.setAsyncSupported(true);
        return request;
    }
}
