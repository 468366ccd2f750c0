/** What all lists share: pages, and parameters that are known by name. */
@NullMarked
package io.matricula.platform.projections.paging;

import org.jspecify.annotations.NullMarked;
