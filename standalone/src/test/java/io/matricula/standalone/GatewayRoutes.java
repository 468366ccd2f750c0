package io.matricula.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the gateway leads a request, read from its configuration. */
record GatewayRoutes(List<Route> routes) {

    private static final Pattern MAP =
            Pattern.compile("map \"\\$request_method \\$uri\" \\$service \\{(.*?)\n}", Pattern.DOTALL);
    private static final Pattern ROUTE = Pattern.compile("\"~(.+)\" +(\\S+);");
    private static final Pattern INCLUDE = Pattern.compile("include (\\S+);");

    record Route(Pattern request, String service) {}

    static GatewayRoutes of(Path configuration) {
        String map = matches(MAP, withIncludes(configuration))
                .findFirst()
                .orElseThrow()
                .group(1);
        return new GatewayRoutes(matches(ROUTE, map)
                .map(route -> new Route(Pattern.compile(route.group(1)), route.group(2)))
                .toList());
    }

    Optional<String> serviceFor(String method, String path) {
        return routes.stream()
                .filter(route -> route.request().matcher(method + " " + path).find())
                .map(Route::service)
                .findFirst();
    }

    Stream<String> services() {
        return routes.stream().map(Route::service).distinct();
    }

    private static String withIncludes(Path file) {
        return INCLUDE.matcher(read(file))
                .replaceAll(include -> Matcher.quoteReplacement(withIncludes(file.resolveSibling(include.group(1)))));
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
