/** What tests over HTTP need to be known. */
@NullMarked
package io.matricula.platform.web.testing;

import org.jspecify.annotations.NullMarked;
