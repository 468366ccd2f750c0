/** Who may use which route, found out before anything of a request is done. */
@NullMarked
package io.matricula.platform.web.access;

import org.jspecify.annotations.NullMarked;
