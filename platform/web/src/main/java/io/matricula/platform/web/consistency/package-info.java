/** The token that lets who reads see at least what was answered before. */
@NullMarked
package io.matricula.platform.web.consistency;

import org.jspecify.annotations.NullMarked;
