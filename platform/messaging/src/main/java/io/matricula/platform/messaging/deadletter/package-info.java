/** Facts that a processor could not handle: put aside with the rest of their sequence, shown, handled again or given up. */
@NullMarked
package io.matricula.platform.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
