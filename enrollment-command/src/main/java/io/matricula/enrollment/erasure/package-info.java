/** People who are forgotten (R35): facts stay, the person in them does not. */
@NullMarked
package io.matricula.enrollment.erasure;

import org.jspecify.annotations.NullMarked;
