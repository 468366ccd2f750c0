package io.matricula.platform.web.idempotency;

import io.matricula.platform.messaging.records.Retention;
import java.time.Duration;

/** An idempotency key is known as long as any record is kept; after that it is a new one. */
final class IdempotencyKeyRetention implements Retention {

    @Override
    public String kind() {
        return IdempotencyRecords.KIND;
    }

    @Override
    public boolean isOver(String record, Duration age) {
        return true;
    }
}
