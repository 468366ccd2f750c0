/** Ids that follow from what is known of a person, and show it only to a holder of this installation's secret. */
@NullMarked
package io.matricula.platform.security.identity;

import org.jspecify.annotations.NullMarked;
