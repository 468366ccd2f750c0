/** The data directory: whose it is, who may read it, and how much of its disk is kept free. */
@NullMarked
package io.matricula.platform.embedded.disk;

import org.jspecify.annotations.NullMarked;
