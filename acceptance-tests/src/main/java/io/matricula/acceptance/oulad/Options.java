package io.matricula.acceptance.oulad;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the loader was called.
 *
 * @param folder where the files are
 * @param product a product that runs already
 * @param expected what must become of all students once those who left are withdrawn
 */
record Options(Path folder, @Nullable URI product, @Nullable Path expected) {

    private static final String EXPECTED = "--expected";

    /** Nothing if it was called wrongly. */
    static Optional<Options> of(List<String> arguments, @Nullable String usualFolder) {
        List<String> places = new ArrayList<>();
        String expected = null;
        for (Iterator<String> left = arguments.iterator(); left.hasNext(); ) {
            String argument = left.next();
            if (!argument.startsWith("--")) {
                places.add(argument);
            } else if (argument.equals(EXPECTED) && left.hasNext()) {
                expected = left.next();
            } else {
                return Optional.empty();
            }
        }
        String folder = places.isEmpty() ? usualFolder : places.get(0);
        return folder == null || places.size() > 2
                ? Optional.empty()
                : Optional.of(new Options(
                        Path.of(folder),
                        places.size() == 2 ? URI.create(places.get(1)) : null,
                        expected == null ? null : Path.of(expected)));
    }
}
