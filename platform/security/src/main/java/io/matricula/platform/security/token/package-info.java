/** Which tokens are taken, and which roles they give. */
@NullMarked
package io.matricula.platform.security.token;

import org.jspecify.annotations.NullMarked;
