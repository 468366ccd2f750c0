package io.matricula.query.paging;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param total how many items all pages have
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

    /** The same page of what the items become. */
    public <U> PageOf<U> with(Function<List<T>, List<U>> change) {
        return new PageOf<>(change.apply(items), page, size, total);
    }
}
