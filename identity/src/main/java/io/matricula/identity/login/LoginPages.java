package io.matricula.identity.login;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The few pages of the issuer, in the language of the reader: Portuguese or English. */
final class LoginPages {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.]+)}}");
    private static final String NOTICE = "{{notice}}";
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

    private LoginPages() {}

    /** What a page says besides: that something went wrong, or that it is done. */
    enum Notice {
        LOGIN_ERROR(true),
        LOGIN_LOGOUT(false),
        PASSWORD_WRONG(true),
        PASSWORD_DIFFERENT(true),
        PASSWORD_SHORT(true),
        PASSWORD_LONG(true),
        PASSWORD_NAMED(true),
        PASSWORD_COMMON(true),
        PASSWORD_SAME(true),
        PASSWORD_CHANGED(false);

        private final boolean alarming;

        Notice(boolean alarming) {
            this.alarming = alarming;
        }

        private String html(ResourceBundle words) {
            String text = words.getString(name().toLowerCase(Locale.ROOT).replace('_', '.'));
            return "<p role=\"" + (alarming ? "alert" : "status") + "\">" + HtmlUtils.htmlEscape(text) + "</p>";
        }
    }

    /**
     * One page.
     *
     * @param name of its file
     * @param wanted the language that the reader prefers
     * @param csrf what its forms prove with that they are ours
     */
    static String page(String name, Locale wanted, String csrf, @Nullable Notice notice) {
        Locale language = wanted.getLanguage().equals(PORTUGUESE.getLanguage()) ? PORTUGUESE : Locale.ENGLISH;
        ResourceBundle words = words(language);
        Map<String, String> values = Map.of("language", language.getLanguage(), "csrf", csrf);
        String said = notice == null ? "" : notice.html(words);
        return PLACE.matcher(file(name))
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group().equals(NOTICE) ? said : escaped(place.group(1), values, words)));
    }

    private static String escaped(String key, Map<String, String> values, ResourceBundle words) {
        return HtmlUtils.htmlEscape(values.containsKey(key) ? values.get(key) : words.getString(key));
    }

    static String style() {
        return file("login.css");
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                LoginPages.class.getPackageName() + ".pages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String file(String name) {
        try (InputStream file = LoginPages.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
