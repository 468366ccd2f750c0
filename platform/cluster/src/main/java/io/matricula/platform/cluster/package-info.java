/** The servers of a distributed system: messages, events and timers in Axon Server, everything else of a service in its MongoDB database. */
@NullMarked
package io.matricula.platform.cluster;

import org.jspecify.annotations.NullMarked;
