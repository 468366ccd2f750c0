/** Axon's events, tokens, sagas and dead letters in the SQL store, and the bus for commands. */
@NullMarked
package io.matricula.platform.embedded.axon;

import org.jspecify.annotations.NullMarked;
