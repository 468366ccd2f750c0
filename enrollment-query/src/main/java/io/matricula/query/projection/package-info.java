/** How facts become documents: projections, their batches in MongoDB, their generations and their rebuilding. */
@NullMarked
package io.matricula.query.projection;

import org.jspecify.annotations.NullMarked;
