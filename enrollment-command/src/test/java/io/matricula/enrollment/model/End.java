package io.matricula.enrollment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.matricula.enrollment.enrollment.RetryAttention;
import io.matricula.shared.Actor;
import io.matricula.shared.academic.EnrollmentStatus;
import java.time.Duration;

/** Lets time pass and the bank work until everything must have come to its end. */
final class End {

    private static final int ROUNDS = 30;

    private End() {}

    static void comesIn(World world, boolean alarmsRing) {
        for (int round = 0; round < ROUNDS && !isOver(world); round++) {
            world.note("Days pass");
            world.letPass(Duration.ofDays(4));
            if (alarmsRing) {
                ringAll(world);
            }
            sweep(world);
            world.atTheBank(Bank::finish);
            world.comeToRest();
            AtRest.check(world);
        }
        for (Story story : world.stories()) {
            assertThat(isOver(world, story)).as("%s is at its end", story).isTrue();
        }
    }

    private static void ringAll(World world) {
        while (world.ring()) {
            world.comeToRest();
        }
    }

    private static void sweep(World world) {
        for (Story story : world.stories()) {
            if (!isOver(world, story)) {
                world.tell(
                        new RetryAttention(story.enrollment(), "It is later than it should be.", Actor.SYSTEM, true));
                world.comeToRest();
            }
        }
    }

    private static boolean isOver(World world) {
        return world.stories().stream().allMatch(story -> isOver(world, story));
    }

    private static boolean isOver(World world, Story story) {
        return (story.isAtRest() && isSettled(world, story)) || mayStillHope(world, story);
    }

    private static boolean isSettled(World world, Story story) {
        return world.bank().of(story.enrollment()).stream().allMatch(Account::isSettled);
    }

    private static boolean mayStillHope(World world, Story story) {
        return story.status() == EnrollmentStatus.WAITLISTED && world.keepsItsLine();
    }
}
