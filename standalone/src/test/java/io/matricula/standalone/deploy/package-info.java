/** What containers start with, run on this machine. */
@NullMarked
package io.matricula.standalone.deploy;

import org.jspecify.annotations.NullMarked;
