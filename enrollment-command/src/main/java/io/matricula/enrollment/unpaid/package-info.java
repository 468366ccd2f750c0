/** How many places one person may hold without having paid, over all offerings. */
@NullMarked
package io.matricula.enrollment.unpaid;

import org.jspecify.annotations.NullMarked;
