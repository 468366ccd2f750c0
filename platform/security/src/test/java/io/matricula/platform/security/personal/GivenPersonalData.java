package io.matricula.platform.security.personal;

import com.github.benmanes.caffeine.cache.Ticker;
import io.matricula.platform.messaging.axon.AxonJson;
import io.matricula.platform.messaging.records.RecordStore;
import io.matricula.platform.messaging.records.RecordsInMemory;
import io.matricula.platform.security.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Personal data with its keys in memory, for tests. */
public final class GivenPersonalData {

    static final KeyMemory MEMORY = new KeyMemory(Duration.ofMinutes(1), Duration.ofSeconds(1), Ticker.systemTicker());

    private GivenPersonalData() {}

    /** With keys of its own. */
    public static PersonalData fresh() {
        return new PersonalData(keys(new RecordsInMemory()));
    }

    /** The serializer of production, with these keys. */
    public static Serializer serializer(PersonalData personal) {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> {
                    AxonJson.configure(json);
                    new PersonalJson(personal).configure(json);
                })
                .build();
    }

    static PersonalKeys keys(RecordStore records) {
        return keys(records, "0123456789abcdef0123456789abcdef");
    }

    static PersonalKeys keys(RecordStore records, String master) {
        return new PersonalKeys(new PersonalKeyStore(records), MasterKey.of(secret(master)), MEMORY);
    }

    static Secrets secret(String text) {
        return name -> text.getBytes(StandardCharsets.US_ASCII);
    }
}
