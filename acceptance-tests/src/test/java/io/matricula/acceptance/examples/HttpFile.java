package io.matricula.acceptance.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of requests as editors know it: variables first, then requests with a line of number signs between them. */
record HttpFile(String name, Map<String, String> variables, List<Example> examples) {

    private static final Path FOLDER = Path.of("..", "docs", "http");

    private static final Pattern VARIABLE = Pattern.compile("(?m)^@(\\w+) = (.+)$");
    private static final Pattern NAME = Pattern.compile("(?m)^# @name (\\w+)$");
    private static final Pattern ANSWER = Pattern.compile("(?m)^# answers (\\d{3})(?:, and says \"(.+)\")?$");
    private static final Pattern HEADER = Pattern.compile("([\\w-]+): (.+)");

    static List<HttpFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .map(HttpFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpFile read(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^###");
            return new HttpFile(
                    file.getFileName().toString(),
                    VARIABLE.matcher(parts[0]).results().collect(Collectors.toMap(v -> v.group(1), v -> v.group(2))),
                    Arrays.stream(parts).skip(1).map(HttpFile::example).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(String text) {
        List<String> lines =
                text.lines().skip(1).dropWhile(line -> line.startsWith("#")).toList();
        String[] request = lines.get(0).split(" ", 2);
        Matcher answer = required(ANSWER, text);
        return new Example(
                text.lines().findFirst().orElseThrow().strip(),
                named(text),
                Integer.parseInt(answer.group(1)),
                answer.group(2),
                request[0],
                request[1],
                headers(lines),
                body(lines));
    }

    private static @Nullable String named(String text) {
        Matcher name = NAME.matcher(text);
        return name.find() ? name.group(1) : null;
    }

    private static Map<String, String> headers(List<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        lines.stream().skip(1).takeWhile(line -> !line.isBlank()).forEach(line -> {
            Matcher header = required(HEADER, line);
            headers.put(header.group(1), header.group(2));
        });
        return headers;
    }

    private static @Nullable String body(List<String> lines) {
        String body = lines.stream().dropWhile(line -> !line.isBlank()).collect(Collectors.joining("\n"));
        return body.isBlank() ? null : body.strip();
    }

    private static Matcher required(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("There is no " + pattern + " in " + text);
        }
        return matcher;
    }
}
