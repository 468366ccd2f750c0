package io.matricula.acceptance.oulad;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What a place costs.
 *
 * @param special the courses that do not cost what all others do
 */
record Prices(Map<Course, BigDecimal> special) {

    private static final BigDecimal USUAL = new BigDecimal("199.90");

    static final Prices ALL_THE_SAME = new Prices(Map.of());

    BigDecimal of(Course course) {
        return special.getOrDefault(course, USUAL);
    }
}
