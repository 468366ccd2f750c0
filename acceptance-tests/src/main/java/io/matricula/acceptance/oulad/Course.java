package io.matricula.acceptance.oulad;

/** A course in a term: one offering. */
record Course(String code, String term) {

    Course inTerm(String other) {
        return new Course(code, other);
    }

    @Override
    public String toString() {
        return code + " " + term;
    }
}
