package io.matricula.platform.messaging.timer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.axonframework.eventhandling.scheduling.EventScheduler;
import org.axonframework.eventhandling.scheduling.ScheduleToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** Publishes facts at a later time; a timer survives restarts and fires late rather than never. */
public final class Timers {

    private static final char SEPARATOR = '|';

    private final EventScheduler scheduler;
    private final Serializer serializer;

    public Timers(EventScheduler scheduler, Serializer serializer) {
        this.scheduler = scheduler;
        this.serializer = serializer;
    }

    /**
     * Publishes the fact at the given instant, or at once if that has passed.
     *
     * @return what {@link #cancel} needs, as text that may be stored
     */
    public String schedule(Instant at, Object fact) {
        return text(scheduler.schedule(at, fact), serializer);
    }

    /** What a scheduler gave, as the text that {@link #cancel} takes. */
    public static String text(ScheduleToken given, Serializer serializer) {
        SerializedObject<String> token = serializer.serialize(given, String.class);
        return token.getType().getName() + SEPARATOR + token.getData();
    }

    /** Takes a timer back; no effect if it has fired. */
    public void cancel(String timer) {
        int split = timer.indexOf(SEPARATOR);
        byte[] json = timer.substring(split + 1).getBytes(StandardCharsets.UTF_8);
        ScheduleToken token = serializer.deserialize(
                new SimpleSerializedObject<>(json, byte[].class, timer.substring(0, split), null));
        scheduler.cancelSchedule(token);
    }
}
