/** Work that is done in the background as long as the service runs. */
@NullMarked
package io.matricula.platform.projections.loop;

import org.jspecify.annotations.NullMarked;
