package io.matricula.marketing.lead;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /v1/leads/{id}/opt-out}; it may be left out. */
record OptOutRequest(@Size(max = 500) @Nullable String reason) {

    static final OptOutRequest WITHOUT_REASON = new OptOutRequest(null);
}
