package io.matricula.acceptance.journeys;

import static io.matricula.acceptance.vocabulary.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.acceptance.http.Answer;
import io.matricula.acceptance.http.Call;
import io.matricula.acceptance.vocabulary.Enrollment;
import io.matricula.acceptance.vocabulary.Journey;
import io.matricula.acceptance.vocabulary.Matricula;
import io.matricula.acceptance.vocabulary.Person;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R9: the same person is one student. */
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
