/** What holds when many ask at the same moment. */
@NullMarked
package io.matricula.acceptance.concurrency;

import org.jspecify.annotations.NullMarked;
