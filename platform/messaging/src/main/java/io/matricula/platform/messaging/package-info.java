/** What every service needs to send, handle and follow messages. */
@NullMarked
package io.matricula.platform.messaging;

import org.jspecify.annotations.NullMarked;
