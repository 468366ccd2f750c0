package io.matricula.platform.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Where OAuth 2 is spoken: its requests are forms, they say by themselves who sends them, and they write nothing. */
public final class LoginProtocol {

    /** What the issuer answers, as patterns of servlets: secrets, codes and tokens can be tried at each of them. */
    public static final List<String> PATTERNS = List.of("/oauth2/*", "/userinfo", "/connect/*");

    /** The keys by which tokens are proved. They are for all, and each service asks for them. */
    public static final String KEYS = "/oauth2/jwks";

    private static final String PATH = "/oauth2/";

    private LoginProtocol() {}

    /** Whether this request is one of the protocol. */
    public static boolean speaks(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PATH);
    }
}
