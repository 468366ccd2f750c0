/** What is done from time to time while a service runs. */
@NullMarked
package io.matricula.platform.messaging.rounds;

import org.jspecify.annotations.NullMarked;
