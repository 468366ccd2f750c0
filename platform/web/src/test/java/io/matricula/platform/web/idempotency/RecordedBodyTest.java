package io.matricula.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.security.capability.EnrollmentAccess;
import io.matricula.platform.web.WebTest;
import io.matricula.shared.academic.EnrollmentId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@WebTest
class RecordedBodyTest {

    @Autowired
    private EnrollmentAccess capabilities;

    @Autowired
    private JsonMapper json;

    @Test
    void aCapabilityIsNotKeptAndComesBackLetterByLetter() {
        var enrollment = new EnrollmentId(UUID.randomUUID());
        String capability = capabilities.of(enrollment);
        String body = "{\"enrollmentId\":\"" + enrollment + "\",\"status\":\"REQUESTED\",\"enrollmentAccess\":\""
                + capability + "\"}";
        var bodies = new RecordedBody(capabilities, json);
        assertThat(bodies.kept(body)).doesNotContain(capability).contains("\"enrollmentAccess\":null");
        assertThat(bodies.answered(bodies.kept(body))).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON, but enrollmentAccess",
                "[\"enrollmentAccess\"]",
                "{\"leadId\":\"1\"}",
                "{\"name\":\"enrollmentAccess\"}",
                "{\"enrollmentAccess\":\"of nothing\"}"
            })
    void everythingElseIsKeptAsItIs(String body) {
        var bodies = new RecordedBody(capabilities, json);
        assertThat(bodies.kept(body)).isEqualTo(body);
        assertThat(bodies.answered(body)).isEqualTo(body);
    }
}
