/** What has happened in the Marketing context, readable for ever. */
@NullMarked
package io.matricula.shared.marketing.event;

import org.jspecify.annotations.NullMarked;
