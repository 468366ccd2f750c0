package io.matricula.enrollment.offering;

import org.jspecify.annotations.Nullable;

/**
 * A new value for something that may also have none; where nothing is to change there is no such change.
 *
 * @param to the new value, or none any more
 * @param <T> what kind of value it is
 */
record Change<T>(@Nullable T to) {

    /** What holds after the change, if there is one. */
    public static <T> @Nullable T applied(@Nullable Change<T> change, @Nullable T now) {
        return change == null ? now : change.to();
    }
}
