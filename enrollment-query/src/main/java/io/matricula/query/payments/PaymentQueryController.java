package io.matricula.query.payments;

import io.matricula.platform.projections.Model;
import io.matricula.platform.projections.ReadsProjection;
import io.matricula.platform.projections.paging.Filters;
import io.matricula.platform.projections.paging.PageOf;
import io.matricula.platform.projections.paging.Paging;
import io.matricula.platform.security.access.Caller;
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

@Tag(name = "Payments")
@RestController
@ReadsProjection("payments")
class PaymentQueryController {

    private final Model<PaymentView> payments;

    PaymentQueryController(Model<PaymentView> payments) {
        this.payments = payments;
    }

    @Operation(summary = "Lists payments, newest first")
    @AllowedTo(Role.FINANCE)
    @GetMapping("/v1/payments")
    PageOf<PaymentView> list(
            @RequestParam(required = false) @Nullable UUID enrollmentId,
            @RequestParam(required = false) @Nullable PaymentStatus status,
            Paging paging) {
        return new Filters()
                .is("enrollmentId", enrollmentId)
                .is("status", status)
                .page(payments, paging);
    }

    @Operation(summary = "Shows a payment")
    @AllowedTo(value = Role.FINANCE, holder = true)
    @GetMapping("/v1/payments/{id}")
    PaymentView one(@PathVariable UUID id, Caller caller) {
        return payments.find(id)
                .filter(payment -> caller.maySee(payment.enrollmentId()))
                .orElseThrow(() -> Refused.notFound("payment", id));
    }
}
