/** What only this installation knows: random bytes that are kept, never made twice, and never logged. */
@NullMarked
package io.matricula.platform.security.secret;

import org.jspecify.annotations.NullMarked;
