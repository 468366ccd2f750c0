package io.matricula.query.paging;

import java.util.List;

/**
 * A page of a list, newest first.
 *
 * @param total how many items all pages have
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {}
