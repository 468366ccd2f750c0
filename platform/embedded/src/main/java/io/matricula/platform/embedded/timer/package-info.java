/** Timers in the SQL store. */
@NullMarked
package io.matricula.platform.embedded.timer;

import org.jspecify.annotations.NullMarked;
