/** What operators see of projections, and how they order one to be rebuilt. */
@NullMarked
package io.matricula.platform.projections.replay;

import org.jspecify.annotations.NullMarked;
