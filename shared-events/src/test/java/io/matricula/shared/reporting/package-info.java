/** How tests are named in reports. */
@NullMarked
package io.matricula.shared.reporting;

import org.jspecify.annotations.NullMarked;
