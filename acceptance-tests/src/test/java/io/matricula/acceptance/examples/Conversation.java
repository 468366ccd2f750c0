package io.matricula.acceptance.examples;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.vocabulary.Matricula;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requests of a file, sent one after the other; a later one may refer to the answer of an earlier one. */
final class Conversation {

    private static final List<String> ROLES =
            List.of("registrar", "finance", "marketing", "operator", "privacy", "admin");
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^}]+)}}");
    private static final Pattern OF_AN_ANSWER = Pattern.compile("(\\w+)\\.response\\.(body\\.\\$|headers)\\.(.+)");

    private final Matricula matricula;
    private final Map<String, String> variables;
    private final Map<String, Answer> answers = new HashMap<>();

    Conversation(Matricula matricula, HttpFile file) {
        this.matricula = matricula;
        this.variables = new HashMap<>(file.variables());
        variables.put("base", "");
        ROLES.forEach(role -> variables.computeIfPresent(role + "Secret", (name, told) -> matricula.secretOf(role)));
    }

    /** Sends a request until its answer is what the file says: part of it may happen in the background. */
    void send(Example example) {
        eventually(() -> {
            Answer answer = matricula.send(example.call(this::filled).asItIs());
            assertThat(answer.status()).as("%s: %s", example.title(), answer).isEqualTo(example.status());
            assertThat(answer.text()).contains(Objects.requireNonNullElse(example.says(), ""));
            if (example.name() != null) {
                answers.put(example.name(), answer);
            }
        });
    }

    private String filled(String text) {
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(valueOf(reference)));
    }

    private String valueOf(MatchResult reference) {
        Matcher ofAnAnswer = OF_AN_ANSWER.matcher(reference.group(1));
        return ofAnAnswer.matches()
                ? partOf(known(answers, ofAnAnswer.group(1)), ofAnAnswer.group(2), ofAnAnswer.group(3))
                : known(variables, reference.group(1));
    }

    private static String partOf(Answer answer, String part, String name) {
        return part.equals("headers") ? answer.header(name) : answer.string(name);
    }

    private static <T> T known(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), () -> "The file does not say what " + name + " is");
    }
}
