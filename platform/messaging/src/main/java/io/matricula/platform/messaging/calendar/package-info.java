/** Days and the one zone in which the school counts them. */
@NullMarked
package io.matricula.platform.messaging.calendar;

import org.jspecify.annotations.NullMarked;
