package io.matricula.platform.cluster;

import io.matricula.platform.messaging.failure.NotReady;
import io.matricula.platform.security.personal.KeyRemains;
import java.time.Duration;

/**
 * Waits until every instance that can ask has asked whether keys were destroyed. One that cannot forgets what it knows of keys, too.
 *
 * @param time how long that takes
 */
record HeardEverywhere(Duration time) implements KeyRemains {

    @Override
    public void remove() {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotReady("This instance stops; the erasure goes on in another one.");
        }
    }
}
