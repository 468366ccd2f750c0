package io.matricula.shared.financial.event;

/**
 * A fact of the Financial context. Every one is stored for ever: change it only by a new revision (see CONTRIBUTING.md).
 */
public sealed interface FinancialEvent
        permits ChargeUncertain,
                DebtDueDayOver,
                DebtIncurred,
                DebtOverdue,
                DebtSettled,
                LatePaymentReceived,
                MoneyReturnedOutside,
                MoneyTakenBack,
                PartialPaymentReceived,
                PaymentConfirmed,
                PaymentDeclined,
                PaymentExpired,
                PaymentLeftUncertain,
                PaymentMethodChanged,
                PaymentPending,
                PaymentRequested,
                ReconciliationDue,
                ReconciliationRequested,
                RefundCompleted,
                RefundFailed,
                RefundRequested,
                RefundRetried,
                SurplusPaymentReceived {}
