/** What students owe besides their payments. */
@NullMarked
package io.matricula.financial.debt;

import org.jspecify.annotations.NullMarked;
