/** What every context shares: money, refusals, actors and the link of a fact to its enrollment. */
@NullMarked
package io.matricula.shared;

import org.jspecify.annotations.NullMarked;
