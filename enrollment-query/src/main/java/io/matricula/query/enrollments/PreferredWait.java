package io.matricula.query.enrollments;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a client prefers to wait for an answer that is worth having (RFC 7240); what is not understood is ignored. */
final class PreferredWait {

    private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?0*(\\d+)\"?", Pattern.CASE_INSENSITIVE);
    private static final int MAX_SECONDS = 30;
    private static final int MAX_DIGITS = 2;

    private PreferredWait() {}

    static Optional<Duration> in(List<String> preferHeaders) {
        return preferHeaders.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(preference -> WAIT.matcher(preference.split(";", -1)[0].strip()))
                .filter(Matcher::matches)
                .findFirst()
                .map(wait -> Duration.ofSeconds(seconds(wait.group(1))));
    }

    private static int seconds(String digits) {
        return digits.length() > MAX_DIGITS ? MAX_SECONDS : Math.min(MAX_SECONDS, Integer.parseInt(digits));
    }
}
