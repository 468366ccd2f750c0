/** Students who may be one person: found for staff to look at, and never merged. */
@NullMarked
package io.matricula.enrollment.duplicate;

import org.jspecify.annotations.NullMarked;
