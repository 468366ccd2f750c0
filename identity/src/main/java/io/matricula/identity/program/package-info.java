/** Programs that log in by themselves: one for each role. */
@NullMarked
package io.matricula.identity.program;

import org.jspecify.annotations.NullMarked;
