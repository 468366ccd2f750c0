/** The issuer of tokens that an installation has for itself, unless it trusts another one. */
@NullMarked
package io.matricula.identity;

import org.jspecify.annotations.NullMarked;
