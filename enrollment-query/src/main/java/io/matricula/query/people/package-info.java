/** Everything that there is about one person: for an erasure, and for the person. */
@NullMarked
package io.matricula.query.people;

import org.jspecify.annotations.NullMarked;
