/** What can be enrolled in, and how many seats are left. */
@NullMarked
package io.matricula.query.offerings;

import org.jspecify.annotations.NullMarked;
