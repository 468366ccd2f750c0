/** One story per way an enrollment can go, from first contact to the end. */
@NullMarked
package io.matricula.acceptance.journeys;

import org.jspecify.annotations.NullMarked;
