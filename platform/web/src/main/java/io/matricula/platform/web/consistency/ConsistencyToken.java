package io.matricula.platform.web.consistency;

import io.matricula.platform.web.problem.MalformedRequest;
import java.util.regex.Pattern;

/**
 * How far the stream of all events had come when a command was answered: a client that reads with it sees at least that much.
 *
 * @param position the place of the last event in the store, from 0 or 1 on; -1 if there was none
 */
public record ConsistencyToken(long position) {

    /** The header that carries it, in answers of commands and in requests of reads. */
    public static final String HEADER = "Consistency-Token";

    private static final int RADIX = 36;
    private static final Pattern TEXT = Pattern.compile("e[0-9a-z]{1,12}");

    /** Reads a token; {@link MalformedRequest} naming the header if it is none. */
    public static ConsistencyToken of(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new MalformedRequest(HEADER, "is not one that a command was answered with");
        }
        return new ConsistencyToken(Long.parseLong(text.substring(1), RADIX) - 1);
    }

    /** The token as clients carry it; they cannot tell anything from it. */
    public String text() {
        return "e" + Long.toString(position + 1, RADIX);
    }
}
