package io.matricula.migration;

import io.matricula.platform.messaging.timer.Timers;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.scheduling.dbscheduler.DbSchedulerScheduleToken;
import tools.jackson.databind.json.JsonMapper;

/** Replaces what {@link Timers} gave to sagas, in their stored form, leaving everything else as it is. */
final class SagaTimers {

    private static final String KIND = DbSchedulerScheduleToken.class.getName() + "|";
    private static final Pattern TEXT = Pattern.compile("\"" + Pattern.quote(KIND) + "(?:[^\"\\\\]|\\\\.)*\"");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, String> moved;

    /**
     * Knows the timers that were moved.
     *
     * @param moved by the id in the embedded store, the text for sagas
     */
    SagaTimers(Map<String, String> moved) {
        this.moved = moved;
    }

    /** The same saga with its new timers. A timer that was not moved has fired, and there is nothing to take back. */
    String replacedIn(String state) {
        return TEXT.matcher(state).replaceAll(this::replacement);
    }

    private String replacement(MatchResult literal) {
        String text = json.readValue(literal.group(), String.class);
        String id = json.readTree(text.substring(KIND.length())).get("id").asString();
        return Matcher.quoteReplacement(json.writeValueAsString(moved.get(id)));
    }
}
