package io.matricula.query.attention;

import io.matricula.shared.Money;
import io.matricula.shared.academic.AttentionReason;
import io.matricula.shared.academic.event.MatterRaised;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person is needed for while the enrollment stays as it is.
 *
 * @param kind what it is
 * @param since when it came up
 * @param detail what a person needs to see to it
 * @param missing what is still owed, where money is short
 */
record Matter(AttentionReason kind, Instant since, String detail, @Nullable Money missing) {

    static Matter of(MatterRaised fact, Instant since) {
        return new Matter(fact.kind(), since, fact.detail(), fact.missing());
    }
}
