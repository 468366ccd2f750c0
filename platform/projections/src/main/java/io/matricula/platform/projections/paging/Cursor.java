package io.matricula.platform.projections.paging;

import io.matricula.platform.projections.Place;
import io.matricula.platform.web.problem.MalformedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Behind which entry of a list to go on; clients carry it as a text that tells them nothing.
 *
 * @param list the name of the list it was answered with
 */
record Cursor(String list, Place place) {

    static final String PARAMETER = "after";

    private static final Pattern TEXT = Pattern.compile("([a-z-]+) (-?[0-9]{1,18}) (\\S{1,100})");

    /** Reads a cursor; {@link MalformedRequest} if it is none. */
    static Cursor of(String text) {
        Matcher parts = TEXT.matcher(decoded(text));
        if (!parts.matches()) {
            throw unknown();
        }
        return new Cursor(parts.group(1), new Place(Long.parseLong(parts.group(2)), parts.group(3)));
    }

    /** The place, if the cursor is of this list. */
    Place in(String wanted) {
        if (!list.equals(wanted)) {
            throw unknown();
        }
        return place;
    }

    String text() {
        String plain = list + " " + place.at() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw unknown();
        }
    }

    private static MalformedRequest unknown() {
        return new MalformedRequest(PARAMETER, "is not one that this list was answered with");
    }
}
