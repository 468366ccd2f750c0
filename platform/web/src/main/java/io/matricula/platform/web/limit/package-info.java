/** How long a request may take, and how many streams are open at once. */
@NullMarked
package io.matricula.platform.web.limit;

import org.jspecify.annotations.NullMarked;
