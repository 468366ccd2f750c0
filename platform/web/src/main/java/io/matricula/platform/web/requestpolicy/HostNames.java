package io.matricula.platform.web.requestpolicy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names this system goes by besides those of loopback.
 *
 * @param named in lower case, without a port; {@code *} for any
 */
record HostNames(Set<String> named) {

    private static final String ANY = "*";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    /** Names with commas between them. */
    static HostNames of(String setting) {
        return new HostNames(Arrays.stream(setting.split(","))
                .map(HostNames::plain)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a request for this host is for this system. */
    boolean include(String host) {
        String name = plain(host);
        return named.contains(ANY)
                || named.contains(name)
                || LOOPBACK.matcher(name).matches();
    }

    /** Whether this host is named, and not only because any is. */
    boolean name(String host) {
        return named.contains(plain(host));
    }

    private static String plain(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
