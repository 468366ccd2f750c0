package io.matricula.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.HoldId;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.StudentId;
import io.matricula.shared.academic.UnpaidHoldsId;
import io.matricula.shared.financial.DebtId;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.marketing.LeadId;
import io.matricula.shared.privacy.ErasureId;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids are their text alone: so they stand in addresses, logs and stored facts. */
class IdsTest {

    private static final String TEXT = "00000000-0000-4000-8000-000000000001";

    static Stream<Function<String, Object>> kinds() {
        return Stream.of(
                DebtId::of,
                EnrollmentId::of,
                ErasureId::of,
                HoldId::of,
                LeadId::of,
                OfferingId::of,
                PaymentId::of,
                RefundId::of,
                StudentId::of,
                UnpaidHoldsId::of);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anIdIsReadFromItsText(Function<String, Object> id) {
        assertThat(id.apply(TEXT)).hasToString(TEXT).isEqualTo(id.apply(TEXT));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aTextThatIsNoIdIsRefused(Function<String, Object> id) {
        assertThatIllegalArgumentException().isThrownBy(() -> id.apply("7"));
    }
}
