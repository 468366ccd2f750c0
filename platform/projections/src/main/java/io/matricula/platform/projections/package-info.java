/** How facts become documents: projections, their batches in MongoDB, their versions and their rebuilding. */
@NullMarked
package io.matricula.platform.projections;

import org.jspecify.annotations.NullMarked;
