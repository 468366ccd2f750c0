/** Who does what is asked for. */
@NullMarked
package io.matricula.platform.web.actor;

import org.jspecify.annotations.NullMarked;
