/** How facts move the status of an enrollment, shared by every read model that shows it. */
@NullMarked
package io.matricula.query.status;

import org.jspecify.annotations.NullMarked;
