package io.matricula.marketing.lead;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.marketing.LeadId;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/leads")
class LeadController {

    private final LeadDirectory leads;
    private final Commands commands;
    private final Clock clock;

    LeadController(LeadDirectory leads, Commands commands, Clock clock) {
        this.leads = leads;
        this.commands = commands;
        this.clock = clock;
    }

    @AllowedTo(anybody = true)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LeadAnswer> capture(@RequestBody @Valid LeadRequest body) {
        LeadRequest request = body.checked();
        CaptureLead capture = request.toCommand(leads.leadOf(request.email()), clock.instant());
        commands.send(capture);
        return ResponseEntity.created(URI.create("/v1/leads/" + capture.leadId()))
                .body(LeadAnswer.of(capture.leadId()));
    }

    @AllowedTo(Role.MARKETING)
    @PostMapping("/{id}/opt-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void optOut(@PathVariable UUID id, @RequestBody(required = false) @Valid @Nullable OptOutRequest body) {
        OptOutRequest request = body == null ? OptOutRequest.WITHOUT_REASON : body;
        commands.send(new OptOutLead(new LeadId(id), request.reason()));
    }
}
