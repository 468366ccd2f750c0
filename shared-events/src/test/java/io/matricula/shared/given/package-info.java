/** What the tests of all contexts speak of: facts, an example of each kind, and the approved samples. */
@NullMarked
package io.matricula.shared.given;

import org.jspecify.annotations.NullMarked;
