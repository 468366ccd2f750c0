package io.matricula.shared.operations.event;

/**
 * A fact of the operation of a service. Every one is stored for ever: change it only by a new revision (see CONTRIBUTING.md).
 */
public sealed interface OperationsEvent permits DeadLetterEvicted, DeadLetterRetried {}
