package io.matricula.query.leads;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.ReadsProjection;
import io.matricula.platform.projections.paging.Filters;
import io.matricula.platform.projections.paging.PageOf;
import io.matricula.platform.projections.paging.Paging;
import io.matricula.shared.Refused;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Leads")
@RestController
@ReadsProjection("leads")
class LeadQueryController {

    private final Model<LeadView> leads;

    LeadQueryController(Model<LeadView> leads) {
        this.leads = leads;
    }

    @Operation(summary = "Lists leads, newest first")
    @AllowedTo(Role.MARKETING)
    @GetMapping("/v1/leads")
    PageOf<LeadView> list(@RequestParam(required = false) @Nullable LeadStatus status, Paging paging) {
        return new Filters().is("status", status).page(leads, paging);
    }

    @Operation(summary = "Shows a lead")
    @AllowedTo(Role.MARKETING)
    @GetMapping("/v1/leads/{id}")
    LeadView one(@PathVariable UUID id) {
        return leads.find(id).orElseThrow(() -> Refused.notFound("lead", id));
    }
}
