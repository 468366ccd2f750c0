package io.matricula.platform.web.limit;

import io.matricula.shared.Rule;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * R32: how often something may happen.
 *
 * @param times at least once
 * @param per in which time
 */
@Rule("R32")
record Rate(long times, Duration per) {

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,8})/([smh])");
    private static final Map<String, Duration> UNITS =
            Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1));
    private static final long SMALLEST_BURST = 20;
    private static final long BURST_SHARE = 3;

    /** A rate as it is written, such as {@code 60/m}; {@link UnknownRate} if it is none. */
    static Rate of(String text) {
        Matcher written = TEXT.matcher(text.strip());
        if (!written.matches()) {
            throw new UnknownRate(text);
        }
        return new Rate(Long.parseLong(written.group(1)), Objects.requireNonNull(UNITS.get(written.group(2))));
    }

    /** How often it may happen at once. */
    long burst() {
        return Math.max(SMALLEST_BURST, times / BURST_SHARE);
    }

    /** How long it takes until as much may happen at once again. */
    Duration recovery() {
        return per.multipliedBy(burst()).dividedBy(times);
    }
}
