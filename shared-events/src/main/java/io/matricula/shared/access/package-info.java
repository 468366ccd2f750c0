/** Who may do what: the roles, and how a route or a command says which of them it is for. */
@NullMarked
package io.matricula.shared.access;

import org.jspecify.annotations.NullMarked;
