package io.matricula.enrollment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.shared.Money;
import io.matricula.shared.academic.EnrollmentId;
import io.matricula.shared.academic.EnrollmentStatus;
import java.util.Optional;

/** What holds whenever every fact has been handled. */
final class AtRest {

    private AtRest() {}

    static void check(World world) {
        assertThat(world.seatsAndLine().leavesASeatIdle())
                .as("a seat is free while an applicant waits")
                .isFalse();
        for (Story story : world.stories()) {
            checkPlace(world, story);
            checkSaga(world, story);
            checkMoney(world, story);
        }
    }

    private static void checkPlace(World world, Story story) {
        EnrollmentId enrollment = story.enrollment();
        SeatsAndLine places = world.seatsAndLine();
        if (story.isEnded()) {
            assertThat(places.hasSeat(enrollment)).as("%s has a seat", story).isFalse();
            assertThat(places.waits(enrollment))
                    .as("%s is on the waitlist", story)
                    .isFalse();
        }
        if (story.isFinal()) {
            assertThat(places.hasSeat(enrollment)).as("%s has a seat", story).isTrue();
        }
        assertThat(places.waits(enrollment))
                .as("%s is on the waitlist", story)
                .isEqualTo(story.status() == EnrollmentStatus.WAITLISTED);
    }

    private static void checkSaga(World world, Story story) {
        boolean refunding = world.bank().of(story.enrollment()).stream().anyMatch(account -> !account.isSettled());
        if (!story.isAtRest()) {
            assertThat(world.isFollowed(story.enrollment()))
                    .as("%s has a saga that brings it to an end", story)
                    .isTrue();
        } else if (!refunding) {
            assertThat(world.isFollowed(story.enrollment()))
                    .as("%s still has a saga", story)
                    .isFalse();
        }
        assertThat(world.isLookedAfter(story.enrollment()))
                .as("%s has a saga that looks after what stands beside it", story)
                .isEqualTo(story.hasMatters());
    }

    private static void checkMoney(World world, Story story) {
        Money nothing = Money.zero(story.owed().currency());
        Optional<Account> account = world.bank().of(story.enrollment());
        Money kept = account.map(AtRest::kept).orElse(nothing);
        Money lost = account.map(Account::deducted).orElse(nothing);
        if (lost.isZero() || story.owed().isZero()) {
            assertThat(kept).as("money of %s", story).isEqualTo(story.owed());
        } else if (story.isWithdrawn()) {
            assertThat(kept.exceeds(story.owed())).as("money of %s", story).isFalse();
            assertThat(story.owed().exceeds(kept.plus(lost)))
                    .as("money of %s", story)
                    .isFalse();
        } else {
            assertThat(kept.plus(lost)).as("money of %s", story).isEqualTo(story.owed());
        }
        account.ifPresent(charged ->
                assertThat(charged.attempts).as("R25: charges of %s", story).isLessThanOrEqualTo(story.mostCharges()));
    }

    /** Apart from what is awaited and not enough. */
    private static Money kept(Account account) {
        return account.balance().minus(account.promised()).minus(account.awaitedPart());
    }
}
