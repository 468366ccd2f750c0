package io.matricula.platform.web.answer;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;

/**
 * Says of every answer that it is kept nowhere on the way, that it is what its type says, and that no other site is told where it came from. In
 * front of everything else, because filters and the server itself answer, too.
 */
final class AnswerHeaders extends ValveBase {

    private static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";
    private static final String REFERRER_POLICY = "Referrer-Policy";

    AnswerHeaders() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(CONTENT_TYPE_OPTIONS, "nosniff");
        response.setHeader(REFERRER_POLICY, "no-referrer");
        getNext().invoke(request, response);
    }
}
