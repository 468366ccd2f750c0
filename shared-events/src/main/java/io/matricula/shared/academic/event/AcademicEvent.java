package io.matricula.shared.academic.event;

/**
 * A fact of the Academic context. Every one is stored for ever: change it only by a new revision (see CONTRIBUTING.md).
 */
public sealed interface AcademicEvent
        permits AttentionResolved,
                AttentionRetried,
                AttentionSettled,
                CapacityChanged,
                DocumentClaimed,
                EmailClaimed,
                EmailLinkedToDocument,
                EnrollmentBilled,
                EnrollmentCancellationRequested,
                EnrollmentCancelled,
                EnrollmentConfirmed,
                EnrollmentExpired,
                EnrollmentPaid,
                EnrollmentParked,
                EnrollmentReinstated,
                EnrollmentRejected,
                EnrollmentRequested,
                OfferingClosed,
                OfferingCreated,
                PaymentDeadlineReached,
                PaymentMethodChosen,
                SeatConfirmed,
                SeatHeld,
                SeatHoldExtended,
                SeatRefused,
                SeatReleased,
                StudentRecognized,
                StudentRegistered {}
