/** What has happened in the Academic context, readable for ever. */
@NullMarked
package io.matricula.shared.academic.event;

import org.jspecify.annotations.NullMarked;
