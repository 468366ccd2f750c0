package io.matricula.query.erasures;

/** How far an erasure is. */
enum ErasureStatus {
    REQUESTED,
    COMPLETED,
    REFUSED
}
