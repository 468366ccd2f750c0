/** What the benchmarks rely on. */
@NullMarked
package io.matricula.benchmarks.stores;

import org.jspecify.annotations.NullMarked;
