/** What only this installation knows, and who is who. */
@NullMarked
package io.matricula.platform.security;

import org.jspecify.annotations.NullMarked;
