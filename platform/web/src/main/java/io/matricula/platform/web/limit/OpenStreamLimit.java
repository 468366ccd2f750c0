package io.matricula.platform.web.limit;

import io.matricula.platform.messaging.failure.NotReady;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/** A stream holds no thread but memory, for half an hour perhaps: only so many are open at once. They delay no other request. */
final class OpenStreamLimit implements AsyncHandlerInterceptor {

    private static final String PLACE = OpenStreamLimit.class.getName();

    private final Semaphore places;

    OpenStreamLimit(int most) {
        this.places = new Semaphore(most);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && isStream(handler)) {
            if (!places.tryAcquire()) {
                throw new NotReady("Too many streams are open.");
            }
            request.setAttribute(PLACE, new Place());
        }
        return true;
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(PLACE) instanceof Place place) {
            request.getAsyncContext().addListener(place);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && request.getAttribute(PLACE) instanceof Place) {
            places.release();
        }
    }

    private static boolean isStream(Object handler) {
        GetMapping mapping =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(GetMapping.class) : null;
        return mapping != null && Arrays.asList(mapping.produces()).contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** The place of one stream until it is over, however often its request is taken up again. */
    private final class Place implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            places.release();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}
    }
}
