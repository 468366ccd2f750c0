package io.matricula.acceptance.vocabulary;

/** What share goes back up to which day, counted from the day the offering starts. */
public record RefundStep(int untilDay, int percent) {

    public static Share percent(int percent) {
        return new Share(percent);
    }

    /** A share that no day is named for yet. */
    public record Share(int percent) {

        public RefundStep untilDay(int day) {
            return new RefundStep(day, percent);
        }
    }
}
