/** All services in one JVM. */
@NullMarked
package io.matricula.standalone;

import org.jspecify.annotations.NullMarked;
