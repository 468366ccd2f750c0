package io.matricula.platform.projections.paging;

import io.matricula.platform.projections.DocumentMapping.AsText;
import io.matricula.platform.security.identity.PersonalIds;
import org.jspecify.annotations.Nullable;

/** What is stored of an e-mail address to find documents by: equal for equal addresses, and telling nothing to who lacks this installation's secret. */
public final class EmailKeys {

    private static final String KIND = "searched-email";

    private final PersonalIds ids;

    public EmailKeys(PersonalIds ids) {
        this.ids = ids;
    }

    /** How documents keep it. */
    public AsText<EmailKey> asText() {
        return new AsText<>(EmailKey.class, this::stored, text -> new EmailKey(text, true));
    }

    /** What to look for, by a filter that may be absent. */
    public @Nullable String filter(@Nullable String email) {
        return email == null ? null : stored(EmailKey.of(email));
    }

    private String stored(EmailKey key) {
        return key.stored() ? key.value() : ids.of(KIND, key.value()).toString();
    }
}
