package io.matricula.platform.projections;

/** A document and where it stands in its list. */
public record Placed<D>(Place place, D body) {}
