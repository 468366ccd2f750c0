package io.matricula.query.funnel;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.ReadsProjection;
import io.matricula.platform.projections.paging.Items;
import io.matricula.platform.security.access.Caller;
import io.matricula.query.funnel.FunnelFact.Kind;
import io.matricula.shared.academic.EnrollmentStatus;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Funnel")
@RestController
@ReadsProjection("funnel")
class FunnelQueryController {

    private final Model<FunnelFact> funnel;

    FunnelQueryController(Model<FunnelFact> funnel) {
        this.funnel = funnel;
    }

    /** One line for each term; money of different currencies is never added up, so such a term has one for each. */
    private record Line(String term, String currency) {

        static final Comparator<Line> ORDER = Comparator.comparing(Line::term).thenComparing(Line::currency);

        static Line of(Document group) {
            return new Line(group.getString("term"), group.getString("currency"));
        }
    }

    @Operation(summary = "Shows how many come how far, by term")
    @AllowedTo({Role.REGISTRAR, Role.FINANCE, Role.MARKETING})
    @GetMapping("/v1/funnel")
    Items<FunnelRow> all(Caller caller) {
        var sums = new TreeMap<Line, FunnelRow.Sum>(Line.ORDER);
        Map<String, Line> lineOfOffering = offerings(sums);
        leads(sums, lineOfOffering);
        enrollments(sums);
        return new Items<>(sums.entrySet().stream()
                .map(sum -> sum.getValue()
                        .row(
                                sum.getKey().term(),
                                Currency.getInstance(sum.getKey().currency())))
                .map(row -> caller.has(Role.FINANCE) || caller.has(Role.AUDITOR) ? row : row.withoutMoney())
                .toList());
    }

    private Map<String, Line> offerings(Map<Line, FunnelRow.Sum> sums) {
        var lines = new HashMap<String, Line>();
        for (Document offering : funnel.aggregate(List.of(match(Kind.OFFERING)))) {
            Line line = Line.of(offering.get("body", Document.class));
            lines.put(offering.getString("_id"), line);
            sums.putIfAbsent(line, new FunnelRow.Sum());
        }
        return lines;
    }

    private void leads(Map<Line, FunnelRow.Sum> sums, Map<String, Line> lineOfOffering) {
        for (Document group : grouped(Kind.LEAD, new Document("offering", "$body.offeringId"))) {
            Line line = lineOfOffering.get(
                    Kind.OFFERING.key(String.valueOf(id(group).getString("offering"))));
            if (line != null) {
                sum(sums, line).addLeads(count(group));
            }
        }
    }

    private void enrollments(Map<Line, FunnelRow.Sum> sums) {
        var key = new Document("term", "$body.term")
                .append("currency", "$body.currency")
                .append("status", "$body.status");
        for (Document group : grouped(Kind.ENROLLMENT, key)) {
            sum(sums, Line.of(id(group)))
                    .addEnrollments(
                            EnrollmentStatus.valueOf(id(group).getString("status")),
                            count(group),
                            group.get("cents", Number.class).longValue());
        }
    }

    private List<Document> grouped(Kind kind, Document key) {
        var sums = new Document("_id", key)
                .append("count", new Document("$sum", 1))
                .append("cents", new Document("$sum", "$body.cents"));
        return funnel.aggregate(List.of(match(kind), new Document("$group", sums)));
    }

    private static Document match(Kind kind) {
        return new Document("$match", new Document("body.kind", kind.name()));
    }

    private static Document id(Document group) {
        return group.get("_id", Document.class);
    }

    private static long count(Document group) {
        return group.get("count", Number.class).longValue();
    }

    private static FunnelRow.Sum sum(Map<Line, FunnelRow.Sum> sums, Line line) {
        return sums.computeIfAbsent(line, missing -> new FunnelRow.Sum());
    }
}
