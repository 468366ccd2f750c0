package io.matricula.platform.cluster;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a thing when it is used for the first time, and tries again at the next use if that failed: a service starts
 * before its database is there, and every user of the database has a retry of its own.
 */
final class LazyResource<T> {

    private final Supplier<T> making;
    private volatile @Nullable T made;

    private LazyResource(Supplier<T> making) {
        this.making = making;
    }

    static <T> T of(Class<T> type, Supplier<T> making) {
        var later = new LazyResource<>(making);
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    try {
                        return method.invoke(later.get(), given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                }));
    }

    private T get() {
        T there = made;
        return there == null ? make() : there;
    }

    private synchronized T make() {
        T there = made;
        if (there == null) {
            there = making.get();
            made = there;
        }
        return there;
    }
}
