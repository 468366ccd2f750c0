/** What people have done to keep the services going, readable for ever. */
@NullMarked
package io.matricula.shared.operations.event;

import org.jspecify.annotations.NullMarked;
