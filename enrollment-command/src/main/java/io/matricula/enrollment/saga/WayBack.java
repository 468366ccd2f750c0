package io.matricula.enrollment.saga;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.matricula.enrollment.saga.Step.Cancel;
import io.matricula.enrollment.saga.Step.Expire;
import io.matricula.enrollment.saga.Step.GiveBackAll;
import io.matricula.enrollment.saga.Step.GiveBackShare;
import io.matricula.enrollment.saga.Step.GiveSeatBack;
import io.matricula.enrollment.saga.Step.TakeFromPerson;
import io.matricula.enrollment.saga.Step.Withdraw;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.academic.CancellationReason;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.ReleaseReason;
import io.matricula.shared.academic.event.WithdrawalRequested;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why money goes back, and what becomes of the enrollment then. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "way")
sealed interface WayBack {

    /** What gives the money back. */
    List<Step> due();

    /** What ends it when the money has gone back. */
    List<Step> end();

    /** What gives back the seat that may still be there, for a person who is to finish it. */
    default Stream<Step> leaveSeat() {
        return Stream.empty();
    }

    /** Whether the enrollment itself is undone: only then a refund that fails hands it to a person (R27). */
    default boolean undoes() {
        return true;
    }

    /** The charge whose money goes back. */
    default Optional<String> charge() {
        return Optional.empty();
    }

    /** The enrollment was cancelled after the money had come, or before it came. */
    @JsonTypeName("cancelled")
    record Cancelled(OfferingId offeringId, CancellationReason reason, String chargeId, String why) implements WayBack {

        @Override
        public List<Step> due() {
            return List.of(new GiveBackAll(chargeId, why));
        }

        @Override
        public List<Step> end() {
            return List.of(new GiveSeatBack(offeringId, ReleaseReason.ENROLLMENT_CANCELLED), new Cancel(reason));
        }

        @Override
        public Stream<Step> leaveSeat() {
            return Stream.of(new GiveSeatBack(offeringId, ReleaseReason.ATTENTION_NEEDED));
        }

        @Override
        public Optional<String> charge() {
            return Optional.of(chargeId);
        }
    }

    /**
     * A place that was final is taken away (R16).
     *
     * @param offeringId the offering; absent in a cancellation of the past
     */
    @JsonTypeName("called-off")
    record CalledOff(@Nullable OfferingId offeringId, CancellationReason reason) implements WayBack {

        @Override
        public List<Step> due() {
            var refund = new GiveBackAll("cancellation", "The enrollment was cancelled: " + reason + ".");
            return Stream.concat(giveSeatBack(ReleaseReason.ENROLLMENT_CANCELLED), Stream.of(refund))
                    .toList();
        }

        @Override
        public List<Step> end() {
            return Stream.concat(giveSeatBack(ReleaseReason.ENROLLMENT_CANCELLED), Stream.of(new Cancel(reason)))
                    .toList();
        }

        @Override
        public Stream<Step> leaveSeat() {
            return giveSeatBack(ReleaseReason.ATTENTION_NEEDED);
        }

        private Stream<Step> giveSeatBack(ReleaseReason why) {
            return Stream.ofNullable(offeringId).map(offering -> new GiveSeatBack(offering, why));
        }
    }

    /** A student gives up a place that was final (R15). */
    @JsonTypeName("withdrawal")
    record Withdrawal(WithdrawalRequested asked) implements WayBack {

        @Override
        public List<Step> due() {
            return List.of(new GiveSeatBack(asked.offeringId(), ReleaseReason.WITHDRAWN), new GiveBackShare(asked));
        }

        @Override
        public List<Step> end() {
            return List.of(new Withdraw());
        }
    }

    /** No seat was free for the late money (R12). */
    @JsonTypeName("no-seat")
    record NoSeat(OfferingId offeringId, RefusalCode refusal, String chargeId) implements WayBack {

        @Override
        public List<Step> due() {
            return List.of(
                    new GiveSeatBack(offeringId, ReleaseReason.ALREADY_REFUSED),
                    new GiveBackAll(chargeId, "No seat was free for the late payment: " + refusal + "."));
        }

        @Override
        public List<Step> end() {
            return List.of(new Expire());
        }

        @Override
        public Stream<Step> leaveSeat() {
            return Stream.of(new GiveSeatBack(offeringId, ReleaseReason.ATTENTION_NEEDED));
        }

        @Override
        public Optional<String> charge() {
            return Optional.of(chargeId);
        }
    }

    /**
     * The money came after the enrollment had ended, and it stays as it ended (R12).
     *
     * @param uncertain whether a person was to find out about the payment, which is known now
     */
    @JsonTypeName("unused-money")
    record UnusedMoney(String chargeId, boolean uncertain) implements WayBack {

        @Override
        public List<Step> due() {
            var refund = new GiveBackAll(chargeId, "The money came after the enrollment had ended.");
            return uncertain ? List.of(new TakeFromPerson(), refund) : List.of(refund);
        }

        @Override
        public List<Step> end() {
            return List.of();
        }

        @Override
        public boolean undoes() {
            return false;
        }
    }

    /** The money came for an enrollment that a person had ended. */
    @JsonTypeName("ended-by-person")
    record EndedByPerson(String chargeId) implements WayBack {

        @Override
        public List<Step> due() {
            return List.of(new GiveBackAll(chargeId, "A person had ended the enrollment before the money came."));
        }

        @Override
        public List<Step> end() {
            return List.of();
        }

        @Override
        public boolean undoes() {
            return false;
        }
    }
}
