package io.matricula.platform.projections.paging;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.Place;
import io.matricula.platform.projections.Placed;
import io.matricula.platform.web.problem.MalformedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: a page, or what comes after a cursor.
 *
 * @param page counts from 0, at most 100,000; 0 with a cursor
 * @param size how many items a part has, 1 to 200
 */
public record Paging(int page, int size, @Nullable Cursor after) {

    static final int MAX_PAGE = 100_000;
    static final int MAX_SIZE = 200;
    static final int DEFAULT_SIZE = 50;

    public Paging {
        require("page", page, 0, MAX_PAGE);
        require("size", size, 1, MAX_SIZE);
    }

    /** Reads a part of a list. */
    @FunctionalInterface
    public interface Source<D> {
        List<Placed<D>> read(@Nullable Place after, int skip, int limit);
    }

    /** The part of what is in this list; one entry more is read, to know whether there are any. */
    public <D> PageOf<D> of(Model<D> list, long total, Source<D> source) {
        Place place = after == null ? null : after.in(list.name());
        List<Placed<D>> read = source.read(place, page * size, size + 1);
        List<Placed<D>> part = read.subList(0, Math.min(size, read.size()));
        return new PageOf<>(
                part.stream().map(Placed::body).toList(),
                after == null ? page : null,
                size,
                total,
                read.size() > size ? new Cursor(list.name(), part.get(size - 1).place()).text() : null);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new MalformedRequest(name, "must be from " + least + " to " + most);
        }
    }
}
