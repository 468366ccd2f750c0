/** The read side: it decides nothing, it only shows. */
@NullMarked
package io.matricula.query;

import org.jspecify.annotations.NullMarked;
