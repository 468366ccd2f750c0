/** The gateway as it runs: a real nginx with the project's configuration, in front of services that only pretend. */
@NullMarked
package io.matricula.standalone.gateway;

import org.jspecify.annotations.NullMarked;
