package io.matricula.platform.web.request;

import jakarta.servlet.http.HttpServletRequest;

/** Where OAuth 2 is spoken: its requests are forms, they say by themselves who sends them, and they write nothing. */
public final class LoginProtocol {

    private static final String PATH = "/oauth2/";

    private LoginProtocol() {}

    /** Whether this request is one of the protocol. */
    public static boolean speaks(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PATH);
    }
}
