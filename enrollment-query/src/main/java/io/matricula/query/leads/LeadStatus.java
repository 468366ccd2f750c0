package io.matricula.query.leads;

/** What became of a lead. */
enum LeadStatus {
    CAPTURED,
    CONVERTED,
    OPTED_OUT
}
