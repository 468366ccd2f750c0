package io.matricula.platform.web.requestpolicy;

import io.matricula.platform.web.problem.Objection;
import io.matricula.platform.web.problem.ProblemCode;
import io.matricula.platform.web.request.LoginProtocol;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * No form starts anything, not even what needs no body: these are the types that a page may send anywhere without asking. The protocol of
 * logins is made of forms, and says by itself who sends them.
 */
final class BodyIsNoForm implements RequestPolicy {

    private static final Objection A_FORM = new Objection(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
    private static final Set<String> FORMS =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

    @Override
    public Optional<Objection> objection(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && !LoginProtocol.speaks(request) && FORMS.contains(plain(type))
                ? Optional.of(A_FORM)
                : Optional.empty();
    }

    private static String plain(String type) {
        return type.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
