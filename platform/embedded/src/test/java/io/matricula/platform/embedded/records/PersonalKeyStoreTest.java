package io.matricula.platform.embedded.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.platform.embedded.EmbeddedTest;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.security.personal.PersonalKeyStore;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EmbeddedTest
@Tag("R35")
class PersonalKeyStoreTest {

    @Autowired
    private PersonalKeyStore keys;

    @Autowired
    private RecordStore records;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aKeyStaysWhateverBecomesOfTheTransactionOfItsMaker() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            keys.records().putIfAbsent("kind", "of-a-transaction", "key");
            records.putIfAbsent("kind", "of-a-transaction", "record");
            status.setRollbackOnly();
        });

        assertThat(keys.records().find("kind", "of-a-transaction")).contains("key");
        assertThat(records.find("kind", "of-a-transaction")).isEmpty();
    }

    @Test
    void aKeyIsReplacedFoundByItsAgeAndRemoved() {
        keys.records().putIfAbsent("aged", "one", "key");
        assertThat(keys.records().replace("aged", "one", "another", "next")).isFalse();
        assertThat(keys.records().replace("aged", "one", "key", "next")).isTrue();
        assertThat(keys.records().olderThan("aged", Instant.now().plusSeconds(60), null, 2))
                .singleElement()
                .satisfies(found -> assertThat(found.value()).isEqualTo("next"));

        keys.records().remove("aged", "one", "next");

        assertThat(keys.records().find("aged", "one")).isEmpty();
    }

    @Test
    void keysAreApartFromOtherRecords() {
        keys.records().putIfAbsent("kind", "apart", "key");

        assertThat(records.find("kind", "apart")).isEmpty();
    }
}
