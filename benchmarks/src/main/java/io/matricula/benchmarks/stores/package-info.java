/** Appends events to the embedded store and to others, and sees how fast and how safe each is. */
@NullMarked
package io.matricula.benchmarks.stores;

import org.jspecify.annotations.NullMarked;
