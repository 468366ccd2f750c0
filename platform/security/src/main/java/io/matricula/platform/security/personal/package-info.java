/** Personal data lies encrypted wherever it is stored, under keys of the person's own, and is erased by destroying them (R35). */
@NullMarked
package io.matricula.platform.security.personal;

import org.jspecify.annotations.NullMarked;
