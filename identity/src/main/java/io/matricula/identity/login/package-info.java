/** How people log in: the pages, and what is kept of who has logged in where. */
@NullMarked
package io.matricula.identity.login;

import org.jspecify.annotations.NullMarked;
