/** What the parts of this module share of a request: the order of its filters, and its headers. */
@NullMarked
package io.matricula.platform.web.request;

import org.jspecify.annotations.NullMarked;
