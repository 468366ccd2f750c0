package io.matricula.financial.gateway;

import io.matricula.platform.messaging.axon.Processors;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.timer.Timers;
import io.matricula.platform.security.access.Caller;
import io.matricula.platform.security.secret.Secrets;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What drives the gateway; the gateway itself and its fraud check come from the provider's own configuration. */
@Configuration(proxyBeanMethods = false)
@Import(GatewayNotificationController.class)
public class GatewayConfiguration {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int CHARGE_SEGMENTS = 2;
    private static final int BATCH_SIZE = 16;

    @Bean
    ResilientGateway resilientGateway(PaymentGateway gateway) {
        return new ResilientGateway(gateway, TIMEOUT);
    }

    @Bean
    Charging charging(FraudCheck fraudCheck, ResilientGateway gateway) {
        return new Charging(fraudCheck, gateway);
    }

    @Bean
    ChargePolicy chargePolicy(Charging charging, Commands commands) {
        return new ChargePolicy(charging, commands.fromProcess());
    }

    @Bean
    RefundPolicy refundPolicy(ResilientGateway gateway, Commands commands, Clock clock) {
        return new RefundPolicy(gateway, commands.fromProcess(), clock);
    }

    @Bean
    ReconciliationPolicy reconciliationPolicy(
            ResilientGateway gateway, Charging charging, Commands commands, Timers timers, Clock clock) {
        return new ReconciliationPolicy(gateway, charging, commands.fromProcess(), timers, clock);
    }

    @Bean
    NotificationSignature notificationSignature(
            Secrets secrets, @Value("${matricula.gateway.secret:}") String setting) {
        return new NotificationSignature(new GatewaySecrets(secrets).taken(setting));
    }

    @Bean
    GatewayNotifications gatewayNotifications(
            NotificationSignature signature,
            JsonMapper json,
            Validator validator,
            Clock clock,
            ResilientGateway gateway,
            Commands commands) {
        Commands signed = commands.inNameOf(Caller.GATEWAY.origin());
        return new GatewayNotifications(signature, json, validator, clock, new ChargeReports(signed, gateway), signed);
    }

    @Bean
    ConfigurerModule chargeProcessor() {
        return Processors.liveOutsideOfTransactions(ChargePolicy.PROCESSOR, CHARGE_SEGMENTS, BATCH_SIZE);
    }

    @Bean
    ConfigurerModule refundProcessor() {
        return Processors.liveOutsideOfTransactions(RefundPolicy.PROCESSOR, 1, BATCH_SIZE);
    }

    @Bean
    ConfigurerModule reconciliationProcessor() {
        return Processors.liveOutsideOfTransactions(ReconciliationPolicy.PROCESSOR, 1, BATCH_SIZE);
    }
}
