package io.matricula.platform.projections.paging;

import io.matricula.platform.web.access.ShowsPerson;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param page absent where the list is gone through with {@code after}
 * @param total how many items the list has
 * @param next what to go on with as {@code after}; absent at the end
 */
public record PageOf<T>(List<T> items, @Nullable Integer page, int size, long total, @Nullable String next)
        implements ShowsPerson<PageOf<T>> {

    /** The same part of what the items become. */
    public <U> PageOf<U> with(Function<List<T>, List<U>> change) {
        return new PageOf<>(change.apply(items), page, size, total, next);
    }

    @Override
    public PageOf<T> masked() {
        return with(all -> all.stream().map(item -> ShowsPerson.masked(item)).toList());
    }
}
