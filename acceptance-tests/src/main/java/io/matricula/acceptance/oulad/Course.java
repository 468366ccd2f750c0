package io.matricula.acceptance.oulad;

import java.time.LocalDate;
import java.time.Month;

/** A course in a term: one offering. */
record Course(String code, String term) {

    private static final int YEAR = 4;

    /** A term is a year and the letter of a month: {@code B} is the second, {@code J} the tenth. */
    LocalDate startsOn() {
        int year = Integer.parseInt(term.substring(0, YEAR));
        return LocalDate.of(year, Month.of(term.charAt(YEAR) - 'A' + 1), 1);
    }

    Course inTerm(String other) {
        return new Course(code, other);
    }

    @Override
    public String toString() {
        return code + " " + term;
    }
}
