/** What may be asked of the operation of every service. */
@NullMarked
package io.matricula.shared.operations.command;

import org.jspecify.annotations.NullMarked;
