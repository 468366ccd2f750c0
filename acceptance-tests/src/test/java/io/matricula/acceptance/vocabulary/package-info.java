/** The words the journeys are told in. */
@NullMarked
package io.matricula.acceptance.vocabulary;

import org.jspecify.annotations.NullMarked;
