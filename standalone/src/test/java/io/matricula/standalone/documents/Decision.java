package io.matricula.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of the decisions in {@code docs/adr}.
 *
 * @param status {@code accepted}, and by which others it is amended; or by which it is superseded
 */
record Decision(int number, String title, String date, String status, Document document) {

    private static final String OTHERS = "\\[ADR \\d+]\\([^)]+\\)(?:(?:, | and )\\[ADR \\d+]\\([^)]+\\))*";
    private static final Pattern FORM = Pattern.compile(
            "# (\\d+)\\. (.+)\n\nDate: (\\d{4}-\\d{2}-\\d{2}) · Status: " + "(accepted(?:, amended by " + OTHERS
                    + ")?|superseded by " + OTHERS + ")\n.*\n## Context\n.*\n## Decision\n.*",
            Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile("ADR (\\d+)");

    static Decision of(Document document) {
        Matcher form = FORM.matcher(document.text());
        assertThat(form.matches())
                .as("%s has a number, a title, a date, a status, a context and a decision", document.path())
                .isTrue();
        return new Decision(Integer.parseInt(form.group(1)), form.group(2), form.group(3), form.group(4), document);
    }

    /** The numbers of the decisions that took its place, wholly or in part. */
    Stream<Integer> followers() {
        return Document.matches(OTHER, status).map(other -> Integer.valueOf(other.group(1)));
    }

    String row() {
        return "| %d | [%s](%s) | %s | %s |".formatted(number, title, document.name(), date, status);
    }
}
