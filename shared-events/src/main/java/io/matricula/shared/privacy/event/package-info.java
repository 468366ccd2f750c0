/** Facts of erasures. */
@NullMarked
package io.matricula.shared.privacy.event;

import org.jspecify.annotations.NullMarked;
