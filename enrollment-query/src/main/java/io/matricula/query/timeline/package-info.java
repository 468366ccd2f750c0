/** Everything that happened to an enrollment, in every context. */
@NullMarked
package io.matricula.query.timeline;

import org.jspecify.annotations.NullMarked;
