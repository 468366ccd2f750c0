/** Names and texts of failures: which of them pass, and what of them may be written down. */
@NullMarked
package io.matricula.platform.messaging.failure;

import org.jspecify.annotations.NullMarked;
