/** The requests in docs/http, sent as an editor sends them. */
@NullMarked
package io.matricula.acceptance.examples;

import org.jspecify.annotations.NullMarked;
