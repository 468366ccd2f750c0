/** What may be asked of the Financial context. */
@NullMarked
package io.matricula.shared.financial.command;

import org.jspecify.annotations.NullMarked;
