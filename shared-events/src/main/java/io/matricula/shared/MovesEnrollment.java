package io.matricula.shared;

/**
 * A fact that the process of an enrollment heeds. The other facts of its story are the echo of what the process has done, or of no concern to it.
 */
public interface MovesEnrollment extends ConcernsEnrollment {}
