/** Signs tokens, and says where its keys are. */
@NullMarked
package io.matricula.identity.issuer;

import org.jspecify.annotations.NullMarked;
