/** The documents of the repository say what the code and the build say. */
@NullMarked
package io.matricula.standalone.documents;

import org.jspecify.annotations.NullMarked;
