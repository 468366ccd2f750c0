package io.matricula.financial.payment;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The payment and its refunds over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({Payment.class, RefundController.class})
public class PaymentConfiguration {}
