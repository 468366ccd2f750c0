/** The one way to send a command: with a deadline, and with a name for every refusal. */
@NullMarked
package io.matricula.platform.messaging.command;

import org.jspecify.annotations.NullMarked;
