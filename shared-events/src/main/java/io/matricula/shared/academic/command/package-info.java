/** What other contexts may ask the Academic context for. */
@NullMarked
package io.matricula.shared.academic.command;

import org.jspecify.annotations.NullMarked;
