/** What a text may be that a person sends: one line that can be read, and no card number. */
@NullMarked
package io.matricula.platform.web.text;

import org.jspecify.annotations.NullMarked;
