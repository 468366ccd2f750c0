/** What may be asked of the Academic context. */
@NullMarked
package io.matricula.shared.academic.command;

import org.jspecify.annotations.NullMarked;
