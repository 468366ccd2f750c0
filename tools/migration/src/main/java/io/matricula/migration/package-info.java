/** Moves a school from one JVM to Axon Server and MongoDB: events, and everything that is under way. */
@NullMarked
package io.matricula.migration;

import org.jspecify.annotations.NullMarked;
