package io.matricula.platform.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Lima",
                "João d'Ávila",
                "Joa\u0303o",
                "Nguyễn Thị Minh Khai",
                "محمد علي",
                "\u200fאסתר\u200e",
                "شاه\u200cنامه",
                "क्\u200dष",
                "日本語\u3000太郎",
                "김철수",
                "ᏣᎳᎩ",
                "👩\u200d💻",
                "❤\ufe0f",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "🇧🇷",
                "葛\udb40\udd00城",
                "𝓐𝓷𝓪",
                "Ana\u200bLima",
                "5",
                "!",
                ""
            })
    void whatPeopleAreCalledIsWelcome(String text) {
        assertThat(FreeText.objection(text)).isEmpty();
    }

    static Stream<String> blanks() {
        return Stream.of(
                " ",
                "   ",
                "\u00a0",
                "\u00a0\u00a0",
                "\u2003",
                "\u3000",
                "\u200b",
                "\u200c",
                "\u200d",
                "\u200e",
                "\u2060",
                "\ufeff",
                "\u00ad",
                "\u034f",
                "\u061c",
                "\u115f",
                "\u1160",
                "\u180e",
                "\u2800",
                "\u3164",
                "\uffa0",
                "\ufe0f",
                "\u0301",
                "\udb40\udd00",
                "\udb40\udc20",
                "\u00a0\u200b\u3164");
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void whatShowsNothingIsBlank(String text) {
        assertThat(FreeText.objection(text)).contains("must not be blank");
    }

    static Stream<String> unreadableCharacters() {
        return Stream.of(
                "\r\n",
                "\r",
                "\n",
                "\t",
                "\0",
                "\u0007",
                "\u001b",
                "\u007f",
                "\u0085",
                "\u009f",
                "\u2028",
                "\u2029",
                "\u202a",
                "\u202b",
                "\u202c",
                "\u202d",
                "\u202e",
                "\u2066",
                "\u2067",
                "\u2068",
                "\u2069",
                "\ud800",
                "\udbff",
                "\udc00",
                "\udfff",
                "\udc00\ud800",
                "\ufffd",
                "\ufffe",
                "\uffff",
                "\ufdd0",
                "\ud83f\udffe",
                "\ud83f\udfff");
    }

    static Stream<String> unreadable() {
        return unreadableCharacters().flatMap(bad -> Stream.of(bad, "Ana" + bad, bad + "Ana", "Ana" + bad + "Lima"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNotOneReadableLineIsRefused(String text) {
        assertThat(FreeText.objection(text))
                .hasValueSatisfying(why -> assertThat(why).startsWith("must be one line"));
    }

    @ParameterizedTest
    @CsvSource({
        "'MAT-101', 'MAT-101'",
        "'  MAT-101 ', 'MAT-101'",
        "'\u00a0MAT 101\u3000\u200b', 'MAT 101'",
        "'\ufeff2027.1', '2027.1'",
        "'a  b', 'a  b'",
        "'شاه\u200c', 'شاه\u200c'",
        "'', ''"
    })
    void theBlanksAroundATextDoNotCount(String sent, String kept) {
        assertThat(FreeText.trimmed(sent)).isEqualTo(kept);
    }

    @Property
    void oneBadCharacterAnywhereSpoilsAText(
            @ForAll("letters") String before, @ForAll("bad") String bad, @ForAll("letters") String after) {
        assertThat(FreeText.objection(before + bad + after)).isPresent();
    }

    @Property
    void lettersOfAnyScriptAreKeptAsTheyAre(@ForAll("letters") String text) {
        assertThat(FreeText.objection(text)).isEmpty();
        assertThat(FreeText.trimmed(text)).isEqualTo(text);
    }

    @Property
    void trimmingTwiceIsTrimmingOnce(@ForAll String text) {
        assertThat(FreeText.trimmed(FreeText.trimmed(text))).isEqualTo(FreeText.trimmed(text));
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> Character.isLetter(point) && TextShowsSomething.holds(Character.toString(point)))
                .map(Character::toString)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(letters -> String.join("", letters));
    }

    @Provide
    Arbitrary<String> bad() {
        return Arbitraries.of(unreadableCharacters().toList());
    }
}
