/** Records in the SQL store. */
@NullMarked
package io.matricula.platform.embedded.records;

import org.jspecify.annotations.NullMarked;
