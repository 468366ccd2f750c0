/** Who is not let in at a port, by host, origin, path or form. */
@NullMarked
package io.matricula.platform.web.requestpolicy;

import org.jspecify.annotations.NullMarked;
