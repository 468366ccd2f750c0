/** The Marketing context: who is interested and who may be contacted. */
@NullMarked
package io.matricula.marketing;

import org.jspecify.annotations.NullMarked;
