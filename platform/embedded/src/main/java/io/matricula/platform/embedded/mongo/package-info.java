/** The MongoDB-compatible server in memory, for the read models. */
@NullMarked
package io.matricula.platform.embedded.mongo;

import org.jspecify.annotations.NullMarked;
