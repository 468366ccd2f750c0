/** How the process starts, stops and survives being killed. */
@NullMarked
package io.matricula.acceptance.process;

import org.jspecify.annotations.NullMarked;
