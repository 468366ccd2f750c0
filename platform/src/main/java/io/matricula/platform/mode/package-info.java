/** The one property that chooses between one JVM and a distributed system; nothing else reads it. */
@NullMarked
package io.matricula.platform.mode;

import org.jspecify.annotations.NullMarked;
