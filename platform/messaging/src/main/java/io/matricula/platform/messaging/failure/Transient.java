package io.matricula.platform.messaging.failure;

/** Marks a failure of this product that passes by itself: the same may succeed a moment later. */
public interface Transient {}
