/** How long a request may take, how many come of one sender, and how many streams are open at once. */
@NullMarked
package io.matricula.platform.web.limit;

import org.jspecify.annotations.NullMarked;
