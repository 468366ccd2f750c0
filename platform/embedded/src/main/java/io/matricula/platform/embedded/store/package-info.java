/** The SQL store: HSQLDB, opened, synced and watched so that nothing that was acknowledged is lost. */
@NullMarked
package io.matricula.platform.embedded.store;

import org.jspecify.annotations.NullMarked;
