/** Problem answers (RFC 9457): what they are made of, what can be thrown to get one, and who writes them. */
@NullMarked
package io.matricula.platform.web.problem;

import org.jspecify.annotations.NullMarked;
