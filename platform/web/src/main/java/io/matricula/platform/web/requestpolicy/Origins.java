package io.matricula.platform.web.requestpolicy;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The origins whose pages may use this system besides its own: as browsers write them, letter by letter.
 *
 * @param named such as {@code https://www.school.example} or {@code http://localhost:3000}
 */
record Origins(List<String> named) {

    private static final Pattern ORIGIN =
            Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-f:.]+](:\\d{1,5})?");

    Origins {
        named = List.copyOf(named);
    }

    /**
     * Origins with commas between them.
     *
     * @throws OriginUnreadable if one of them is none, such as a pattern or an address with a path
     */
    static Origins of(String setting) {
        return new Origins(Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(Origins::readable)
                .toList());
    }

    boolean include(@Nullable String origin) {
        return origin != null && named.contains(origin);
    }

    private static String readable(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new OriginUnreadable(origin);
        }
        return origin;
    }
}
