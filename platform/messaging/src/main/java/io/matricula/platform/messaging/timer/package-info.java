/** Facts that are due at a later time, durable across restarts. */
@NullMarked
package io.matricula.platform.messaging.timer;

import org.jspecify.annotations.NullMarked;
