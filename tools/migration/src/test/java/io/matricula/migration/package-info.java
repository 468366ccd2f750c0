/** Tests of the move, alone and from one running system to another. */
@NullMarked
package io.matricula.migration;

import org.jspecify.annotations.NullMarked;
