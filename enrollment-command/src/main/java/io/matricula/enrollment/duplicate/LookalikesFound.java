package io.matricula.enrollment.duplicate;

import io.matricula.shared.academic.StudentId;
import java.util.List;

/** The answer to {@link NoteLookalike}: the other students who have the same, the latest first, and a bounded number. */
record LookalikesFound(List<StudentId> others) {}
