/** Who is asking, and whether they may. */
@NullMarked
package io.matricula.platform.security.access;

import org.jspecify.annotations.NullMarked;
