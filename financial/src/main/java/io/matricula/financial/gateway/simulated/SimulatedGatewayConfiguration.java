package io.matricula.financial.gateway.simulated;

import io.matricula.financial.gateway.FraudCheck;
import io.matricula.financial.gateway.GatewayNotifications;
import io.matricula.financial.gateway.NotificationSignature;
import io.matricula.platform.messaging.command.Commands;
import io.matricula.platform.messaging.records.RecordStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.axonframework.common.AxonThreadFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The provider as long as {@code matricula.gateway.provider} names no other. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "matricula.gateway.provider", havingValue = "simulated", matchIfMissing = true)
@Import(SimulatedGatewayController.class)
public class SimulatedGatewayConfiguration {

    private static final int THREADS = 8;

    @Bean
    SimulatedCharges simulatedCharges(RecordStore records) {
        return new SimulatedCharges(records);
    }

    /** Twice the time that a seat is held for it: late money is taken too. */
    @Bean
    ChargeRetention chargeRetention(@Value("${matricula.hold.boleto}") Duration hold) {
        return new ChargeRetention(hold.multipliedBy(2));
    }

    @Bean
    SimulatedGateway simulatedGateway(SimulatedCharges charges) {
        return new SimulatedGateway(
                charges, Executors.newFixedThreadPool(THREADS, new AxonThreadFactory("simulated-gateway")));
    }

    @Bean
    FraudCheck simulatedFraudCheck() {
        return new SimulatedFraudCheck();
    }

    @Bean
    SimulatedPayer simulatedPayer(
            SimulatedCharges charges,
            Commands commands,
            GatewayNotifications notifications,
            NotificationSignature signature,
            Clock clock) {
        return new SimulatedPayer(charges, commands, notifications, signature, clock);
    }
}
