package io.matricula.financial.gateway;

import io.matricula.shared.access.AllowedTo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Where the payment provider calls. */
@RestController
@Tag(name = "Payments")
class GatewayNotificationController {

    static final String SIGNATURE = "X-Gateway-Signature";

    private final GatewayNotifications notifications;

    GatewayNotificationController(GatewayNotifications notifications) {
        this.notifications = notifications;
    }

    @AllowedTo(anybody = true)
    @PostMapping(path = "/v1/gateway-notifications", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the payment provider's signed notification; one that is known already changes nothing")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = GatewayNotification.class)))
    void notify(
            @RequestHeader(name = SIGNATURE, required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        try {
            notifications.take(signature, body == null ? new byte[0] : body);
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException(
                    "Unreadable notification", unreadable, new ServletServerHttpRequest(request));
        }
    }
}
