/** The lead: who showed interest, who agreed to be contacted, who became a student. */
@NullMarked
package io.matricula.marketing.lead;

import org.jspecify.annotations.NullMarked;
