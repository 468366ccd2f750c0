/** Ids that follow from what is known of a person, and do not show it to anybody without the secret of this installation. */
@NullMarked
package io.matricula.platform.security.identity;

import org.jspecify.annotations.NullMarked;
