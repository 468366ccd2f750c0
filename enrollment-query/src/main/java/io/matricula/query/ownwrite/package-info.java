/** Readers that ask for their own write to be in what they read. */
@NullMarked
package io.matricula.query.ownwrite;

import org.jspecify.annotations.NullMarked;
