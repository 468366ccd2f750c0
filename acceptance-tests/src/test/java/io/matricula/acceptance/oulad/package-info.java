/** The loader, checked without the product. */
@NullMarked
package io.matricula.acceptance.oulad;

import org.jspecify.annotations.NullMarked;
