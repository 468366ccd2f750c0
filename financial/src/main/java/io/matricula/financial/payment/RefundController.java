package io.matricula.financial.payment;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.web.body.MoneyBody;
import io.matricula.platform.web.idempotency.NewId;
import io.matricula.platform.web.idempotency.RequiresIdempotencyKey;
import io.matricula.shared.Actor;
import io.matricula.shared.Money;
import io.matricula.shared.access.AllowedTo;
import io.matricula.shared.access.Role;
import io.matricula.shared.financial.PaymentId;
import io.matricula.shared.financial.RefundId;
import io.matricula.shared.financial.command.RequestRefund;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Refunds over HTTP. */
@RestController
@Tag(name = "Payments")
class RefundController {

    private final Commands commands;

    RefundController(Commands commands) {
        this.commands = commands;
    }

    @RequiresIdempotencyKey
    @AllowedTo(Role.FINANCE)
    @PostMapping(path = "/v1/payments/{id}/refunds", consumes = "application/json")
    @Operation(summary = "Gives money back: the amount, or all that is left of the payment")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<RefundAccepted> refund(
            @PathVariable UUID id, @Valid @RequestBody RefundRequest request, Actor actor, @NewId UUID newId) {
        var paymentId = new PaymentId(id);
        var refundId = new RefundId(newId);
        Money amount = exact(paymentId, request.amount());
        commands.send(new RequestRefund(paymentId, refundId, amount, request.reason(), actor));
        return ResponseEntity.accepted()
                .location(URI.create("/v1/payments/" + id))
                .body(new RefundAccepted(refundId));
    }

    private @Nullable Money exact(PaymentId paymentId, @Nullable MoneyBody asked) {
        if (asked == null) {
            return null;
        }
        PaymentQuote quote = commands.ask(new QuotePayment(paymentId), PaymentQuote.class);
        return quote.moneyOf("amount", asked);
    }
}
