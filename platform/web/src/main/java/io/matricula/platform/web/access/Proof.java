package io.matricula.platform.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** What a request may show instead of a token. */
interface Proof {

    /** What this request shows of this kind; null if it shows nothing. */
    @Nullable
    String shownIn(HttpServletRequest request);

    /** Whom that proves to be there; empty if it proves nothing. */
    Optional<? extends Authentication> provedBy(String shown);
}
