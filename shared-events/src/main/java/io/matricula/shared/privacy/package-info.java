/** Which data is about a person, and what it is kept for (R35). */
@NullMarked
package io.matricula.shared.privacy;

import org.jspecify.annotations.NullMarked;
