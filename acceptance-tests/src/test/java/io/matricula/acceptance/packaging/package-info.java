/** What the runnable jars carry. */
@NullMarked
package io.matricula.acceptance.packaging;

import org.jspecify.annotations.NullMarked;
