/** The people who log in at this installation. */
@NullMarked
package io.matricula.identity.user;

import org.jspecify.annotations.NullMarked;
