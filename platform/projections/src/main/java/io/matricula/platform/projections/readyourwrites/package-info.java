/** Readers that ask for their own write to be in what they read. */
@NullMarked
package io.matricula.platform.projections.readyourwrites;

import org.jspecify.annotations.NullMarked;
