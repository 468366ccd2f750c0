package io.matricula.migration;

/** A keyed record, such as the answer to a request with an Idempotency-Key. */
record StoredRecord(String kind, String key, String content) {}
