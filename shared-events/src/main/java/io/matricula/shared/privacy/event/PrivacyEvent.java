package io.matricula.shared.privacy.event;

/**
 * A fact of an erasure (R35). Every one is stored for ever: change it only by a new revision (see CONTRIBUTING.md).
 */
public sealed interface PrivacyEvent permits ErasureCompleted, ErasureRefused, ErasureRequested {}
