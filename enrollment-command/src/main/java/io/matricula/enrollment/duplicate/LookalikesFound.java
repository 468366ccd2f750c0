package io.matricula.enrollment.duplicate;

import io.matricula.shared.academic.StudentId;
import java.util.List;

/** The answer to {@link NoteLookalike}: the other students who have the same, those of today first, and no more than a person could look at. */
record LookalikesFound(List<StudentId> others) {}
