/** What every service shares and no context owns. */
@NullMarked
package io.matricula.platform;

import org.jspecify.annotations.NullMarked;
