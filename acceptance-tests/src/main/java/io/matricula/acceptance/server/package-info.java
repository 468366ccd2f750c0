/** The product as a child process. */
@NullMarked
package io.matricula.acceptance.server;

import org.jspecify.annotations.NullMarked;
