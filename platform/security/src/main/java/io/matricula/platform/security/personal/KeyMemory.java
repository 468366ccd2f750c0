package io.matricula.platform.security.personal;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * How long the keys of a person are used without asking whether another instance has destroyed them.
 *
 * @param reading for what is stored: so long an erasure may take until every instance has heard of it
 * @param sealing for what is new: what is sealed with a key that is gone is lost
 * @param time by which both are measured
 */
record KeyMemory(Duration reading, Duration sealing, Ticker time) {}
