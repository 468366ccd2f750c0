package io.matricula.platform.web.access;

import io.matricula.platform.security.access.Caller;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Routes for some, and one that does not say for whom it is. */
@RestController
public class GuardedController {

    @AllowedTo(Role.REGISTRAR)
    @GetMapping("/guarded/registrar")
    String forRegistrars(Caller caller) {
        return caller.subject();
    }

    @AllowedTo(holder = true)
    @GetMapping("/guarded/holder")
    String forHolders(Caller caller) {
        return Objects.requireNonNull(caller.held()).toString();
    }

    @AllowedTo(Role.REGISTRAR)
    @PostMapping("/guarded")
    String done() {
        return "done";
    }

    @GetMapping("/guarded/forgotten")
    String forgotten() {
        return "seen";
    }

    @AllowedTo(holder = true)
    @GetMapping("/v1/enrollments/{id}/guarded")
    String forTheHolderOfThatOne(@PathVariable String id) {
        return id;
    }

    @AllowedTo(value = Role.REGISTRAR, ticket = true)
    @GetMapping("/v1/enrollments/{id}/watched")
    String forWhoShowsATicketOfThatOne(@PathVariable String id, Caller caller) {
        return id + " as " + caller.subject();
    }

    @AllowedTo(gateway = true)
    @PostMapping("/guarded/notifications")
    String forThePaymentGateway() {
        return "heard";
    }

    /** It does not look which enrollment it is about. */
    @AllowedTo(holder = true)
    @GetMapping("/guarded/careless/{id}")
    String forAnyHolder(@PathVariable String id) {
        return id;
    }
}
