/** Who may do what. */
@NullMarked
package io.matricula.acceptance.access;

import org.jspecify.annotations.NullMarked;
