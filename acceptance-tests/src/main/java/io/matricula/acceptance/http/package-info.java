/** The little HTTP that the journeys and the loader need. */
@NullMarked
package io.matricula.acceptance.http;

import org.jspecify.annotations.NullMarked;
