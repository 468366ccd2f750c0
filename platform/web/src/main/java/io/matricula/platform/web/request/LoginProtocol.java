package io.matricula.platform.web.request;

import jakarta.servlet.http.HttpServletRequest;

/** Where OAuth 2 is spoken: its requests are forms, they say by themselves who sends them, and they write nothing. */
public final class LoginProtocol {

    /** Where a secret is exchanged for a token. */
    public static final String TOKENS = "/oauth2/token";

    private static final String PATH = "/oauth2/";

    private LoginProtocol() {}

    /** Whether this request is one of the protocol. */
    public static boolean speaks(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PATH);
    }
}
