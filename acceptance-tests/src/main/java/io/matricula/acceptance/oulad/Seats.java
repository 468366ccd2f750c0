package io.matricula.acceptance.oulad;

import tools.jackson.databind.JsonNode;

/** What the product shows of the seats of an offering. */
record Seats(int confirmed, int available) {

    static final Seats NONE = new Seats(0, 0);

    static Seats of(JsonNode offering) {
        return new Seats(
                offering.path("confirmed").asInt(), offering.path("available").asInt());
    }
}
