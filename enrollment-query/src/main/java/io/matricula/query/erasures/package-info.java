/** Receipts of erasures. */
@NullMarked
package io.matricula.query.erasures;

import org.jspecify.annotations.NullMarked;
