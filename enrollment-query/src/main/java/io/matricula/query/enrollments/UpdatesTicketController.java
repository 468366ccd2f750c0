package io.matricula.query.enrollments;

import io.matricula.platform.security.access.Caller;
import io.matricula.platform.security.access.UpdatesTicket;
import io.matricula.platform.security.capability.UpdatesTickets;
import io.matricula.platform.web.idempotency.AnsweredAnew;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tickets for browsers, given to those who may read the enrollment; whether there is one, the stream says. */
@Tag(name = "Enrollments")
@RestController
class UpdatesTicketController {

    private final UpdatesTickets tickets;

    UpdatesTicketController(UpdatesTickets tickets) {
        this.tickets = tickets;
    }

    @Operation(
            summary =
                    "Gives a ticket for the updates of an enrollment, because a browser sends no headers with an EventSource",
            description = "It stands in the address, GET /v1/enrollments/{id}/updates?ticket=…, opens that stream and"
                    + " nothing else, and is taken for one minute; a stream that has begun goes on. Afterwards it is 401:"
                    + " get another one. Nothing of it is kept, so an Idempotency-Key changes nothing.")
    @AllowedTo(
            value = {Role.REGISTRAR, Role.FINANCE, Role.AUDITOR},
            holder = true)
    @AnsweredAnew
    @PostMapping("/v1/enrollments/{id}/updates/tickets")
    @ResponseStatus(HttpStatus.CREATED)
    GivenTicket ticket(@PathVariable UUID id, Caller caller) {
        UpdatesTicket ticket = tickets.ticket(new EnrollmentId(id), Masking.isFor(caller));
        return new GivenTicket(tickets.text(ticket), ticket.expiresAt());
    }
}
