package io.matricula.platform.projections;

/**
 * A document as it was after some of its events.
 *
 * @param version how many events it has taken, from 1 on; after a rebuild from the same events it is the same
 * @param body what readers see
 */
public record Versioned<D>(int version, D body) {}
