package io.matricula.acceptance.oulad;

import java.util.List;

/**
 * Times of many, in milliseconds.
 *
 * @param count how many
 * @param p50 half of them took at most this long
 * @param p99 ninety-nine of a hundred took at most this long
 * @param max the longest
 */
record Latencies(int count, double p50, double p99, double max) {

    static Latencies of(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Latencies(sorted.size(), at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1.0));
    }

    private static double at(List<Long> sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, rank - 1)) / 1_000_000.0;
    }
}
