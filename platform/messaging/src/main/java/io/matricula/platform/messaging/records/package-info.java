/** Small keyed records for what is neither event nor read model, such as idempotency keys. */
@NullMarked
package io.matricula.platform.messaging.records;

import org.jspecify.annotations.NullMarked;
