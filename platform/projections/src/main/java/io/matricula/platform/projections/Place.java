package io.matricula.platform.projections;

/**
 * Where a document stands in its list, which is the same as long as it is in it.
 *
 * @param at the instant that the list is ordered by, in milliseconds since 1970
 * @param id decides between documents for which that is equal
 */
public record Place(long at, String id) {}
