package io.matricula.platform.web.problem;

import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Answers what Tomcat itself refuses with a problem too: an address that is none never gets as far as a filter. */
final class ServerProblems extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProblems.class);

    private final ProblemWriter problems;

    ServerProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(instance(request), response, new Objection(status, ProblemCode.of(status), detail(status)));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("The client does not hear why: {}", gone.getClass().getSimpleName());
        }
    }

    static String detail(HttpStatus status) {
        return status == HttpStatus.BAD_REQUEST
                ? "The request is not valid HTTP; characters such as [ and ] in an address must be percent-encoded."
                : "The server refuses the request: " + status.getReasonPhrase() + ".";
    }

    /** The path, as far as it could be read and may stand in a URI. */
    private static URI instance(Request request) {
        try {
            return URI.create(URI.create(request.getRequestURI()).getRawPath());
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            return URI.create("/");
        }
    }
}
