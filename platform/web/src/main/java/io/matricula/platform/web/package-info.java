/** The edge to HTTP: problem answers, validation, idempotency keys, actors. */
@NullMarked
package io.matricula.platform.web;

import org.jspecify.annotations.NullMarked;
