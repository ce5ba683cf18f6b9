package greenlane.core.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import greenlane.core.customer.Tier;

/// A tier somebody gave a customer by hand. It is never removed: taking it back is a fact of its own.
///
/// @param id as the store numbers them; of several for a customer, the highest in force counts
/// @param customer by number
/// @param withdrawal when it was taken back and by whom
public record TierOverride(long id, int customer, Request request, Instant madeAt, Optional<Withdrawal> withdrawal) {
    /// What is asked for.
    ///
    /// @param from the first day it holds, in the centre's zone
    /// @param until the last day it holds
    public record Request(Tier tier, String reason, String author, LocalDate from, LocalDate until) {
        /// The longest reason.
        public static final int REASON_CHARS_MAX = 1_000;
        /// The longest time an override holds; after that somebody decides again.
        public static final int YEARS_MAX = 3;

        /// What keeps it from being one; empty when nothing does.
        ///
        /// @param levels how many tiers the policy in force has
        public List<Problem> problems(int levels) {
            List<Problem> problems = new ArrayList<>();
            if (reason.isBlank()) {
                problems.add(Problem.NO_REASON);
            }
            if (reason.length() > REASON_CHARS_MAX) {
                problems.add(Problem.LONG_REASON);
            }
            if (author.isBlank() || author.length() > TierPolicy.NAME_CHARS_MAX) {
                problems.add(Problem.NO_AUTHOR);
            }
            if (until.isBefore(from)) {
                problems.add(Problem.ENDS_BEFORE_IT_BEGINS);
            }
            if (until.isAfter(from.plusYears(YEARS_MAX))) {
                problems.add(Problem.TOO_LONG);
            }
            if (tier.ordinal() >= levels) {
                problems.add(Problem.NO_SUCH_TIER);
            }
            return problems;
        }
    }

    /// What can be wrong with one.
    public enum Problem {
        NO_REASON, LONG_REASON, NO_AUTHOR, ENDS_BEFORE_IT_BEGINS, TOO_LONG, NO_SUCH_TIER
    }

    /// That it was taken back.
    ///
    /// @param from the first day it holds no more
    public record Withdrawal(LocalDate from, Instant at, String author) {}

    /// Whether it holds as of a day. What is done later does not change what held then.
    public boolean inForce(LocalDate asOf) {
        return !asOf.isBefore(request.from()) && !asOf.isAfter(request.until())
                && withdrawal.map(back -> asOf.isBefore(back.from())).orElse(true);
    }
}
