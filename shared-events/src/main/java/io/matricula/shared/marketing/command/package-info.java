/** What may be asked of the Marketing context. */
@NullMarked
package io.matricula.shared.marketing.command;

import org.jspecify.annotations.NullMarked;
