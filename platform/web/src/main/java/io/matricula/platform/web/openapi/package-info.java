/** The OpenAPI document. */
@NullMarked
package io.matricula.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
