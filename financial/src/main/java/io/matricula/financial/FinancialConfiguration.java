package io.matricula.financial;

import io.matricula.financial.debt.DebtConfiguration;
import io.matricula.financial.gateway.GatewayConfiguration;
import io.matricula.financial.gateway.simulated.SimulatedGatewayConfiguration;
import io.matricula.financial.payment.PaymentConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of the Financial context. */
@Configuration(proxyBeanMethods = false)
@Import({
    DebtConfiguration.class,
    PaymentConfiguration.class,
    GatewayConfiguration.class,
    SimulatedGatewayConfiguration.class
})
public class FinancialConfiguration {}
