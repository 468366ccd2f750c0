/** How the JSON of a body is read, and why it could not be. */
@NullMarked
package io.matricula.platform.web.json;

import org.jspecify.annotations.NullMarked;
