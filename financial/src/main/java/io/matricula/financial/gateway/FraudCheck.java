package io.matricula.financial.gateway;

/** Looks at a charge before it is made. */
public interface FraudCheck {

    /** Whether the charge must not be made. */
    boolean suspects(ChargeOrder order);
}
