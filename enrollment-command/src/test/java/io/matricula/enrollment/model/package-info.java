/** A model of the whole Academic context, in which anything may happen in any order. */
@NullMarked
package io.matricula.enrollment.model;

import org.jspecify.annotations.NullMarked;
