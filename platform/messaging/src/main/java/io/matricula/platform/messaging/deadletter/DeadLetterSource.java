package io.matricula.platform.messaging.deadletter;

import java.util.List;

/** Something that puts facts aside in a way of its own. */
public interface DeadLetterSource {

    /** All that it has put aside. */
    List<DeadLetterView> letters();

    /** Takes up again what stands still because of this letter; nothing if it is not one of its own. */
    void handleAgain(DeadLetterView letter);
}
