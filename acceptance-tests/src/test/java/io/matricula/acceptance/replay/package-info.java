/** Read models rebuilt from the facts. */
@NullMarked
package io.matricula.acceptance.replay;

import org.jspecify.annotations.NullMarked;
