/** How many come how far, by term. */
@NullMarked
package io.matricula.query.funnel;

import org.jspecify.annotations.NullMarked;
