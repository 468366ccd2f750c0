package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static io.matricula.acceptance.vocabulary.Payable.pix;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import io.matricula.acceptance.vocabulary.Problems;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R9 and R29: the same person is one student, and no other person is. */
@Journey
class SamePersonIT {

    private static final int AT_ONCE = 8;

    private final Matricula matricula;
    private final Person ana = Person.someone();

    SamePersonIT(Matricula matricula) {
        this.matricula = matricula;
    }

    @Test
    void theSameDocumentWithAnotherEmailIsTheSameStudent() {
        assertThat(studentFor(ana.withEmail("new-" + ana.email()))).isEqualTo(studentFor(ana));
    }

    @Test
    void theSameDocumentWrittenDifferentlyIsTheSameStudent() {
        var document = String.valueOf(ana.documentNumber());
        var spaced = document.substring(0, 6).toLowerCase(Locale.ROOT) + "-" + document.substring(6);

        assertThat(studentFor(ana))
                .isEqualTo(studentFor(ana.withEmail("x-" + ana.email()).withDocument(spaced)));
    }

    @Test
    void theSameEmailWrittenDifferentlyIsTheSameStudent() {
        var nameless = ana.withDocument(null);

        assertThat(studentFor(nameless.withEmail(ana.email().toUpperCase(Locale.ROOT))))
                .isEqualTo(studentFor(nameless));
    }

    @Test
    void theSameEmailWithAnotherDocumentIsAnotherStudent() {
        var brother = ana.withDocument("OTHER" + ana.documentNumber());

        assertThat(studentFor(ana)).isNotEqualTo(studentFor(brother));
    }

    @Test
    void aStudentKnownByEmailIsRecognizedWhenTheDocumentFollows() {
        assertThat(studentFor(ana.withDocument(null))).isEqualTo(studentFor(ana));
    }

    @Test
    void aCpfIsTheSameHoweverItIsWritten() {
        String cpf = Person.aCpf();
        String fullWidth = cpf.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '\uff10'))
                .collect(Collectors.joining());
        String arabic = fullWidth
                .chars()
                .mapToObj(digit -> Character.toString(digit - '\uff10' + '\u0660'))
                .collect(Collectors.joining());
        String dotted =
                cpf.substring(0, 3) + "." + cpf.substring(3, 6) + "." + cpf.substring(6, 9) + "-" + cpf.substring(9);

        assertThat(Stream.of(dotted, fullWidth, arabic).map(written -> studentFor(stranger(written, null))))
                .containsOnly(studentFor(stranger(cpf, null)));
        assertThat(studentFor(stranger(cpf.replaceFirst("^0+", ""), "CPF")))
                .isEqualTo(studentFor(stranger(cpf, "CPF")));
    }

    @Test
    void aPlaceholderIdentifiesNobody() {
        Stream.of("000.000.000-00", "N/A", "ISENTO", "111.111.111-11")
                .forEach(placeholder -> assertThat(studentFor(stranger(placeholder, null)))
                        .as(placeholder)
                        .isNotEqualTo(studentFor(stranger(placeholder, null))));
    }

    @Test
    void equalNumbersOfTwoKindsAreTwoStudents() {
        String number = Person.aCpf();

        assertThat(Stream.of("CPF", "PASSPORT", "OTHER").map(kind -> studentFor(stranger(number, kind))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSlipInACpfIsTold() {
        var offering = matricula.anOffering().free().open();

        Problems.assertNames(
                matricula.enroll(ana.withDocument("123.456.789-00")).ask(offering), 422, "applicant.documentNumber");
        Problems.assertNames(
                matricula.enroll(ana.withDocument("1234567", "CPF")).ask(offering), 422, "applicant.documentNumber");
        assertThat(matricula
                        .enroll(ana.withDocument("123.456.789-00", "OTHER"))
                        .ask(offering)
                        .status())
                .isEqualTo(202);
    }

    @Test
    void siblingsWhoShareAnAddressAreTwoStudentsHoweverEarlyTheyAsk() {
        var offering = matricula.anOffering().withSeats(3).open();
        var parent = ana.withDocument(null);
        String known = studentFor(parent);
        var first = matricula
                .enroll(ana.withDocument("DOC-1" + ana.documentNumber()))
                .by(pix())
                .in(offering)
                .awaitStatus("AWAITING_PAYMENT");
        var second = matricula
                .enroll(ana.withDocument("DOC-2" + ana.documentNumber()))
                .by(pix())
                .in(offering)
                .awaitStatus("AWAITING_PAYMENT");

        first.payment().arrives();
        second.payment().arrives();

        assertThat(first.awaitStatus("CONFIRMED").studentId()).isEqualTo(known);
        assertThat(second.awaitStatus("CONFIRMED").studentId()).isNotEqualTo(known);
    }

    @Test
    void whoOnlyAskedWithAnAddressAndADocumentLinkedNothing() {
        var offering = matricula.anOffering().withSeats(3).open();
        var impostor = matricula
                .enroll(stranger("DOC-X" + ana.documentNumber(), null).withEmail(ana.email()))
                .by(pix())
                .in(offering)
                .awaitStatus("AWAITING_PAYMENT");

        String known = studentFor(ana);
        assertThat(studentFor(ana.withDocument(null))).isEqualTo(known);
        impostor.payment().arrives();

        assertThat(impostor.awaitStatus("CONFIRMED").studentId()).isNotEqualTo(known);
        assertThat(studentFor(ana.withDocument(null))).isEqualTo(known);
    }

    @Test
    void anInternationalAddressIsOneHoweverItIsWritten() {
        String local = ana.email().substring(0, ana.email().indexOf('@'));
        var unicode = ana.withDocument(null).withEmail(local + "@b\u00fccher.example");

        assertThat(studentFor(unicode.withEmail(local + "@xn--bcher-kva.example")))
                .isEqualTo(studentFor(unicode))
                .isEqualTo(studentFor(unicode.withEmail(local + "@B\u00dcCHER.example")));
    }

    @Test
    void anAddressWithAnInvisibleSignIsRefused() {
        var hidden = ana.withEmail("x\u200b" + ana.email());

        Problems.assertNames(matricula.enroll(hidden).ask(matricula.anOffering().open()), 422, "applicant.email");
        Problems.assertNames(matricula.interestOf(hidden).ask(), 422, "email");
    }

    private static Person stranger(String document, @Nullable String kind) {
        return Person.someone().withDocument(document, kind);
    }

    @Test
    void oneDocumentArrivingManyTimesAtOnceIsOneStudent() {
        assertThat(studentsOf(i -> ana.withEmail(i + "-" + ana.email()))).hasSize(1);
    }

    @Test
    void oneEmailArrivingManyTimesAtOnceIsOneStudent() {
        assertThat(studentsOf(i -> ana.withDocument(null))).hasSize(1);
        eventually(() -> assertThat(matricula.studentsWithEmail(ana.email())).hasSize(1));
    }

    private String studentFor(Person person) {
        var offering = matricula.anOffering().free().open();
        return matricula.enroll(person).in(offering).awaitStatus("CONFIRMED").studentId();
    }

    private List<String> studentsOf(IntFunction<Person> people) {
        List<Call> calls = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> matricula
                        .enroll(people.apply(i))
                        .callFor(matricula.anOffering().free().open()))
                .toList();
        List<Answer> answers = matricula.sendAtOnce(calls);
        assertThat(answers).extracting(Answer::status).containsOnly(202);
        return answers.stream()
                .map(answer -> matricula.enrollment(answer.string("enrollmentId")))
                .map(enrollment -> enrollment.awaitStatus("CONFIRMED"))
                .map(Enrollment::studentId)
                .distinct()
                .toList();
    }
}
