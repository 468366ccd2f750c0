/** How the body of a request arrives, and the bodies that several services take. */
@NullMarked
package io.matricula.platform.web.body;

import org.jspecify.annotations.NullMarked;
