package io.matricula.migration;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through a long list that is read page by page, each after the last element of the one before. */
final class Pages<T> implements Iterator<T> {

    private final int size;
    private final Function<@Nullable T, List<T>> pageAfter;
    private List<T> page;
    private int next;

    Pages(int size, Function<@Nullable T, List<T>> pageAfter) {
        this.size = size;
        this.pageAfter = pageAfter;
        this.page = pageAfter.apply(null);
    }

    @Override
    public boolean hasNext() {
        if (next == page.size() && page.size() == size) {
            page = pageAfter.apply(page.get(size - 1));
            next = 0;
        }
        return next < page.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.get(next++);
    }
}
