package io.matricula.shared;

/** A fact with which the process of an enrollment begins if none is under way. */
public interface TakesUpEnrollment extends MovesEnrollment {}
