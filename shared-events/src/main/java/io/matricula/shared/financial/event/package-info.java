/** What has happened in the Financial context, readable for ever. */
@NullMarked
package io.matricula.shared.financial.event;

import org.jspecify.annotations.NullMarked;
