package io.matricula.acceptance.vocabulary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be read, as far as the journeys look at it. */
public final class Views {

    private Views() {}

    public record Amount(String amount, String currency) {}

    public record OfferingView(
            String offeringId,
            String courseCode,
            String term,
            String status,
            Amount price,
            int capacity,
            int held,
            int confirmed,
            int waitlisted,
            int available) {}

    public record CancellationView(
            String offeringId, String status, int total, int ended, int needsAttention, String startedAt) {}

    public record EnrollmentView(
            String enrollmentId,
            String offeringId,
            String status,
            @Nullable String statusReason,
            @Nullable String studentId,
            @Nullable String paymentId,
            @Nullable String leadId,
            @Nullable Integer waitlistPosition,
            @Nullable Instant offerExpiresAt,
            Instant requestedAt) {}

    public record PaymentView(
            String paymentId,
            String enrollmentId,
            String method,
            String status,
            Amount amount,
            Amount received,
            Amount surplus,
            Amount refunded,
            int attempts,
            @Nullable String confirmedAt,
            List<ChargeView> charges,
            List<EntryView> entries) {}

    public record ChargeView(int attempt, String method, @Nullable String chargeId, String status) {}

    public record EntryView(String at, String kind, Amount amount, String reference, String by) {}

    public record LeadView(
            String leadId, String status, boolean optedOut, int remindersSent, @Nullable String enrollmentId) {}

    public record StudentView(String studentId, String name, String email) {}

    public record FunnelRow(
            String term,
            int leads,
            int requested,
            int awaitingPayment,
            int confirmed,
            int cancelled,
            int expired,
            int withdrawn,
            int waitlisted,
            Amount revenue) {}

    public record AttentionItem(
            String enrollmentId, String kind, String step, String reason, @Nullable String lastError) {}

    public record TimelineItem(
            String at,
            String type,
            String context,
            String summary,
            @Nullable String causedBy,
            @Nullable String correlationId) {}

    public record ProjectionView(String name, String status, long position, long head, long lag) {}

    public record ReplayView(String status, long processed, long total, double eventsPerSecond) {}
}
