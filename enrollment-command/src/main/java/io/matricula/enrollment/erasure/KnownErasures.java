package io.matricula.enrollment.erasure;

import io.matricula.platform.security.personal.ErasureList;
import io.matricula.shared.privacy.event.ErasureRequested;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Erasures as the list beside the store keeps them: what a restored backup does not know. */
final class KnownErasures {

    private static final String NO_REASON = "The erasure was done before, and is done again after a restore.";

    private final ErasureList list;
    private final JsonMapper json = JsonMapper.builder().build();

    KnownErasures(ErasureList list) {
        this.list = list;
    }

    /** Notes an erasure before its keys are destroyed; the reason, which somebody wrote, is left out. */
    void note(ErasureRequested fact) {
        list.add(fact.erasureId().toString(), json.writeValueAsString(withoutReason(fact)));
    }

    List<RequestErasure> all() {
        return list.all().stream()
                .map(text -> json.readValue(text, RequestErasure.class))
                .toList();
    }

    private static RequestErasure withoutReason(ErasureRequested fact) {
        return new RequestErasure(
                fact.erasureId(),
                fact.studentId(),
                fact.enrollmentIds(),
                fact.leadIds(),
                NO_REASON,
                fact.actor(),
                fact.requestedAt());
    }
}
