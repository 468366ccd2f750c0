/** Who is not let in at a port, by host, origin, path or form; and which pages of other origins are. */
@NullMarked
package io.matricula.platform.web.requestpolicy;

import org.jspecify.annotations.NullMarked;
