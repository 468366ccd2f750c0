package io.matricula.platform.messaging.command;

import java.time.Duration;

/** When something has to be over; every wait on the way to it takes from the same time. */
public final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** So long from now, by a clock that is never adjusted. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The time that is left; nothing once it is over. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    public boolean isOver() {
        return left().isZero();
    }

    /** The time that is left, or this time if that is less. */
    public Duration leftAtMost(Duration time) {
        Duration left = left();
        return left.compareTo(time) < 0 ? left : time;
    }
}
