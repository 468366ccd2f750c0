package io.matricula.acceptance.oulad;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the product shows of every enrollment and its payments.
 *
 * @param balances what became of them, by course
 * @param inconsistencies payments whose status does not tell what became of the money
 */
record Books(Map<Course, Balance> balances, List<Payment> inconsistencies) {

    static Books read(Api api, Map<Course, String> offerings) {
        Map<String, List<Payment>> payments =
                api.all("/v1/payments").stream().map(Payment::of).collect(Collectors.groupingBy(Payment::enrollmentId));
        Books books = new Books(new LinkedHashMap<>(), new ArrayList<>());
        offerings.forEach((course, id) -> books.enter(course, api.all("/v1/enrollments?offeringId=" + id), payments));
        return books;
    }

    Balance total() {
        return balances.values().stream().reduce(Balance.NOTHING, Balance::plus);
    }

    private void enter(Course course, List<JsonNode> enrollments, Map<String, List<Payment>> payments) {
        Balance balance = Balance.NOTHING;
        for (JsonNode enrollment : enrollments) {
            balance = balance.plus(Balance.ofOne(enrollment.path("status").asString()));
            for (Payment payment :
                    payments.getOrDefault(enrollment.path("enrollmentId").asString(), List.of())) {
                balance = balance.plus(Balance.of(payment));
                if (!payment.isConsistent()) {
                    inconsistencies.add(payment);
                }
            }
        }
        balances.put(course, balance);
    }
}
