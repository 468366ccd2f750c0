package io.matricula.query.attention;

import io.matricula.query.paging.Items;
import io.matricula.query.projection.Model;
import io.matricula.query.projection.Shows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Attention")
@RestController
@Shows("attention")
class AttentionReads {

    /** More than anybody can look at; who has more has another problem. */
    private static final int LIMIT = 10_000;

    private final Model<AttentionView> attention;

    AttentionReads(Model<AttentionView> attention) {
        this.attention = attention;
    }

    @Operation(summary = "Lists the enrollments that wait for a person, newest first")
    @GetMapping("/v1/attention")
    Items<AttentionView> list() {
        return new Items<>(attention.list(new Document(), 0, LIMIT));
    }
}
