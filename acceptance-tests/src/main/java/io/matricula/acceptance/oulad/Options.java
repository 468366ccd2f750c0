package io.matricula.acceptance.oulad;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the loader was called.
 *
 * @param folder where the files are
 * @param product a product that somebody else started
 * @param expected what must become of everybody once those who left are withdrawn
 */
record Options(Path folder, @Nullable URI product, @Nullable Path expected) {

    private static final String EXPECTED = "--expected";

    /** Nothing if it was called wrongly. */
    static Optional<Options> of(List<String> arguments, @Nullable String usualFolder) {
        List<String> places = new ArrayList<>(arguments);
        int flag = places.indexOf(EXPECTED);
        boolean dangling = flag >= 0 && flag + 1 == places.size();
        String expected = flag < 0 || dangling ? null : places.remove(flag + 1);
        if (expected != null) {
            places.remove(flag);
        }
        String folder = places.isEmpty() ? usualFolder : places.get(0);
        if (folder == null || places.size() > 2 || places.stream().anyMatch(place -> place.startsWith("--"))) {
            return Optional.empty();
        }
        return Optional.of(new Options(
                Path.of(folder),
                places.size() == 2 ? URI.create(places.get(1)) : null,
                expected == null ? null : Path.of(expected)));
    }
}
