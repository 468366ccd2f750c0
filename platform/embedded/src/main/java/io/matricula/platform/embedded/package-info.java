/** The embedded stores of one JVM: events, sagas, tokens and timers in HSQLDB, read models in memory. */
@NullMarked
package io.matricula.platform.embedded;

import org.jspecify.annotations.NullMarked;
