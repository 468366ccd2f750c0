package io.matricula.standalone.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown document of the repository.
 *
 * @param path from the root of the repository on
 */
record Document(Path path, String text) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-zA-Z0-9]*[a-z][a-zA-Z0-9]*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```.*?^```");

    static Document at(String path) {
        return new Document(Path.of(path), read(ROOT.resolve(path)));
    }

    static Stream<Document> all() {
        return Stream.concat(
                in(ROOT, 1),
                Stream.of("docs", "gateway", "benchmarks")
                        .flatMap(folder -> in(ROOT.resolve(folder), Integer.MAX_VALUE)));
    }

    /** The documents of a folder by name. */
    static Stream<Document> in(String folder) {
        return in(ROOT.resolve(folder), 1);
    }

    private static Stream<Document> in(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(file -> at(ROOT.relativize(file).toString()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    Stream<String> links() {
        return matches(LINK, EXAMPLE.matcher(text).replaceAll("")).map(link -> link.group(1));
    }

    /** What is written as code within the text. */
    static Stream<String> codeIn(String text) {
        return matches(CODE, text).map(code -> code.group(1));
    }

    /** What is written as code and may be the name of a type. */
    static Stream<String> typesIn(String text) {
        return codeIn(text).filter(TYPE.asMatchPredicate());
    }

    /** What links to its headings say behind the number sign. */
    List<String> anchors() {
        return matches(HEADING, EXAMPLE.matcher(text).replaceAll(""))
                .map(heading -> heading.group(1).toLowerCase(java.util.Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    /** The text under a heading, up to the next one of its kind or a higher one. */
    String section(String heading) {
        String level = heading.substring(0, heading.indexOf(' '));
        String after = text.split("(?m)^" + Pattern.quote(heading) + "$", 2)[1];
        return after.split("(?m)^#{1," + level.length() + "} ", 2)[0];
    }

    /** The rows of the tables in a text, without their heads. */
    static Stream<List<String>> rowsIn(String text) {
        return Arrays.stream(text.split("(?m)^\\|(?:-+\\|)+$\n"))
                .skip(1)
                .flatMap(table -> table.lines().takeWhile(line -> line.startsWith("| ")))
                .map(row -> Arrays.stream(row.split("(?<!\\\\)\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toList());
    }

    static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
