/** The secrets of a process that makes its own. */
@NullMarked
package io.matricula.platform.embedded.secret;

import org.jspecify.annotations.NullMarked;
