package io.matricula.enrollment.saga;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.Test;

class EnrollmentStepsTest extends SagaScenario {

    @Test
    void everyKindOfStepCanBeTaken() {
        assertThat(stepsOn(new SagaTestFixture<>(EnrollmentSaga.class)).kinds())
                .containsExactlyInAnyOrderElementsOf(
                        TransitionsTest.kindsOf(Step.class).toList());
    }
}
