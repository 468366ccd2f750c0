package io.matricula.financial.gateway.simulated;

import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.financial.PaymentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a tester plays the payer. */
@RestController
@Tag(name = "Simulated gateway")
class SimulatedGatewayController {

    private final SimulatedPayer payer;

    SimulatedGatewayController(SimulatedPayer payer) {
        this.payer = payer;
    }

    @AllowedTo(Role.OPERATOR)
    @PostMapping("/v1/simulated-gateway/charges/{paymentId}/payment")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Pays the newest charge of a payment, as its payer would")
    void pay(@PathVariable UUID paymentId, @RequestBody(required = false) @Nullable SimulatedPayment how) {
        payer.pay(new PaymentId(paymentId), Objects.requireNonNullElse(how, SimulatedPayment.PLAIN));
    }
}
