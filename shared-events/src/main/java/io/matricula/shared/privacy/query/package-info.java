/** What others ask about people. */
@NullMarked
package io.matricula.shared.privacy.query;

import org.jspecify.annotations.NullMarked;
