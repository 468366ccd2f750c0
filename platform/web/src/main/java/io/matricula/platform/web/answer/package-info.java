/** What every answer says, whatever it answers. */
@NullMarked
package io.matricula.platform.web.answer;

import org.jspecify.annotations.NullMarked;
