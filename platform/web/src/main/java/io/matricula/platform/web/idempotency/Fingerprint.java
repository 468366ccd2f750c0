package io.matricula.platform.web.idempotency;

import io.matricula.platform.security.identity.PersonalIds;
import io.matricula.shared.NameBasedId;
import java.util.List;

/**
 * What a body is recognized by.
 *
 * @param content by what it says, which cannot be found out from it without the secret of this installation
 * @param former by what it says or by how it is written, as older records know it
 */
record Fingerprint(String content, List<String> former) {

    static Fingerprint of(byte[] body, PersonalIds ids) {
        byte[] content = JsonContent.canonical(body);
        return new Fingerprint(
                ids.of("content", content).toString(),
                List.of(
                        NameBasedId.of("content", content).toString(),
                        NameBasedId.of("body", body).toString()));
    }

    boolean isOf(IdempotencyRecord known) {
        return known.request().equals(content) || former.contains(known.request());
    }
}
