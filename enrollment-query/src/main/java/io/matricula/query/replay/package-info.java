/** What operators see of projections, and how they order one to be rebuilt. */
@NullMarked
package io.matricula.query.replay;

import org.jspecify.annotations.NullMarked;
