package io.matricula.enrollment.saga;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class EnrollmentStepsTest extends SagaScenario {

    @Test
    void every_kind_of_step_can_be_taken() {
        assertThat(stepsOn(new SagaTestFixture<>(EnrollmentSaga.class)).kinds())
                .containsExactlyInAnyOrderElementsOf(
                        TransitionsTest.kindsOf(Step.class).toList());
    }
}
