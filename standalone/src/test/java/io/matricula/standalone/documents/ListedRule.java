package io.matricula.standalone.documents;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule as {@code docs/rules.md} tells it.
 *
 * @param number such as {@code R1}
 */
record ListedRule(String number, String text) {

    private static final Pattern HEADING = Pattern.compile("(?m)^### (R\\d+) · .+$");

    static List<ListedRule> in(Document document) {
        return Document.matches(HEADING, document.text())
                .map(heading -> new ListedRule(heading.group(1), document.section(heading.group())))
                .toList();
    }

    boolean saysWhy() {
        return text.contains("\n**Why:** ");
    }

    boolean isBuilt() {
        return !text.contains("\n*Not built yet.*");
    }

    /** The types that decide it. */
    List<String> inCode() {
        return typesBehind("In code").toList();
    }

    /** Everything that keeps it. */
    List<String> keepers() {
        return Stream.of("In code", "By design").flatMap(this::typesBehind).toList();
    }

    /** Whether a test notices when it is broken, for a rule that no type decides. */
    boolean isTestedByDesign() {
        return typesBehind("By design").anyMatch(type -> type.endsWith("Test") || type.endsWith("IT"));
    }

    private Stream<String> typesBehind(String mark) {
        return Document.matches(Pattern.compile("(?m)^\\*\\*" + mark + ":\\*\\* (.+)$"), text)
                .map(MatchResult::group)
                .flatMap(Document::typesIn);
    }
}
