package io.matricula.financial.gateway;

import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.web.problem.MalformedRequest;
import io.matricula.platform.web.problem.Unauthorized;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Takes what the gateway notifies, once its signature is right; a notification that came before changes nothing (R13). */
public final class GatewayNotifications {

    private final NotificationSignature signature;
    private final JsonMapper json;
    private final Validator validator;
    private final Clock clock;
    private final ChargeReports reports;
    private final Commands commands;

    GatewayNotifications(
            NotificationSignature signature,
            JsonMapper json,
            Validator validator,
            Clock clock,
            ChargeReports reports,
            Commands commands) {
        this.signature = signature;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
        this.reports = reports;
        this.commands = commands;
    }

    /** Takes one notification: the exact bytes that were signed, and their signature. */
    public void take(@Nullable String claimed, byte[] body) {
        if (claimed == null || !signature.matches(claimed, body)) {
            throw new Unauthorized("The signature of the notification is missing or wrong.");
        }
        commands.send(reports.commandFor(fresh(valid(read(body)))));
    }

    private GatewayNotification read(byte[] body) {
        return Optional.ofNullable(json.readValue(body, GatewayNotification.class))
                .orElseThrow(() -> new MalformedRequest("body", "is required"));
    }

    private GatewayNotification valid(GatewayNotification notification) {
        Set<ConstraintViolation<GatewayNotification>> broken = validator.validate(notification);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return notification;
    }

    private GatewayNotification fresh(GatewayNotification notification) {
        if (!new NotificationAge(notification.sentAt(), clock.instant()).isFresh()) {
            throw new Unauthorized("The notification was not sent within the last five minutes.");
        }
        return notification;
    }
}
