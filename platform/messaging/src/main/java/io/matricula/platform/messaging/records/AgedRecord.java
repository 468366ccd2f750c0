package io.matricula.platform.messaging.records;

import java.time.Instant;

/** A record and when it was made. */
public record AgedRecord(String key, String value, Instant createdAt) {}
