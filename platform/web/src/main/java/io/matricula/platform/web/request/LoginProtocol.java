package io.matricula.platform.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/**
 * Where OAuth 2 is spoken and people log in: these requests are forms, they say by themselves who sends them, and they write nothing of the
 * school's.
 */
public final class LoginProtocol {

    /** What the issuer answers, as patterns of servlets: secrets, codes and tokens can be tried at each of them. */
    public static final List<String> PATTERNS = List.of("/oauth2/*", "/userinfo", "/connect/*", "/login", "/password");

    /** The keys by which tokens are proved. They are for all, and each service asks for them. */
    public static final String KEYS = "/oauth2/jwks";

    private static final String PATH = "/oauth2/";
    private static final Set<String> PAGES = Set.of("/login", "/logout", "/password");

    private LoginProtocol() {}

    /** Whether this request is one of the protocol. */
    public static boolean speaks(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PATH) || PAGES.contains(request.getRequestURI());
    }
}
