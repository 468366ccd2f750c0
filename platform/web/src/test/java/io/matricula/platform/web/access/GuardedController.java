package io.matricula.platform.web.access;

import io.matricula.platform.security.access.Caller;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Routes for some, and one that does not say for whom it is. */
@RestController
@RequestMapping("/guarded")
public class GuardedController {

    @AllowedTo(Role.REGISTRAR)
    @GetMapping("/registrar")
    String forRegistrars(Caller caller) {
        return caller.subject();
    }

    @AllowedTo(holder = true)
    @GetMapping("/holder")
    String forHolders(Caller caller) {
        return Objects.requireNonNull(caller.held()).toString();
    }

    @AllowedTo(Role.REGISTRAR)
    @PostMapping
    String done() {
        return "done";
    }

    @GetMapping("/forgotten")
    String forgotten() {
        return "seen";
    }
}
