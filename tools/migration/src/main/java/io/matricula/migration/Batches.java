package io.matricula.migration;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What is brought to a server together. */
final class Batches {

    static final int BATCH_SIZE = 500;

    private Batches() {}

    /** Takes the next of these, as many as go together. */
    static <T> List<T> next(Iterator<T> elements) {
        List<T> batch = new ArrayList<>(BATCH_SIZE);
        while (elements.hasNext() && batch.size() < BATCH_SIZE) {
            batch.add(elements.next());
        }
        return batch;
    }
}
