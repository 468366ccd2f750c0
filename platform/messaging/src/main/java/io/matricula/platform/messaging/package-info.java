/** What everybody needs who sends, handles or follows messages. */
@NullMarked
package io.matricula.platform.messaging;

import org.jspecify.annotations.NullMarked;
