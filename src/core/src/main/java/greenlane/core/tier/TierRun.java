package greenlane.core.tier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import greenlane.core.purchase.PurchaseColumns;

/// A run: from purchases and expectations to a sheet. Pure, and repeatable to the bit: all that decides is whole numbers, and how many
/// threads work on it changes nothing.
///
/// The rule about falling counts monthly runs: the run before is the newest one of an *earlier calendar month*, so running again within
/// a month, as often as anyone likes, brings nobody nearer to a fall.
public final class TierRun {
    private TierRun() {}

    /// What a run came to.
    public sealed interface Result {
        /// It is made.
        ///
        /// @param moves against the run before; none where there is no such run
        record Done(ScoreSheet sheet, TierMoves moves) implements Result {}

        /// Nobody had bought anything by that day: it lies before the first purchase.
        record NothingBought(LocalDate asOf) implements Result {}

        /// The policy is not valid yet on that day.
        record PolicyNotValid(LocalDate asOf, LocalDate validFrom) implements Result {}
    }

    /// Makes a run.
    ///
    /// @param input whose window is the policy's
    /// @param before the newest sheet of an earlier month; empty when there is none
    /// @param overrides of which those in force as of the input's day count
    /// @param workers where the four measures are ranked, one task each; the caller waits for them and must not be one of them, unless
    ///     it is `Runnable::run`
    public static Result run(TierInput input, TierPolicy policy, Optional<ScoreSheet> before,
            List<TierOverride> overrides, Executor workers) {
        checkBefore(input.asOf(), before);
        if (input.windowMonths() != policy.windowMonths()) {
            throw new IllegalArgumentException("the policy looks back " + policy.windowMonths() + " months, the input "
                    + input.windowMonths());
        }
        if (policy.validFrom().isAfter(input.asOf())) {
            return new Result.PolicyNotValid(input.asOf(), policy.validFrom());
        }
        if (!anyBought(input.life())) {
            return new Result.NothingBought(input.asOf());
        }
        Scoring scoring = Scoring.of(input, policy, workers);
        return done(Sorting.sort(scoring, policy, before, inForce(overrides, input.asOf())), before);
    }

    /// Sorts the customers of a sheet by another policy, from the percentiles that are there: a what-if in some
    /// milliseconds. [MigrationMatrix] says who would move. The scores from 1 to 5 and who is silent stay as the sheet has them.
    ///
    /// @param sheet made with the window of the policy
    /// @param before the sheet that the sheet's own run followed
    public static Result.Done sortAgain(ScoreSheet sheet, TierPolicy policy, Optional<ScoreSheet> before,
            List<TierOverride> overrides) {
        checkBefore(sheet.head().asOf(), before);
        return done(Sorting.sort(Scoring.of(sheet), policy, before, inForce(overrides, sheet.head().asOf())), before);
    }

    private static Result.Done done(ScoreSheet sheet, Optional<ScoreSheet> before) {
        return new Result.Done(sheet,
                before.map(earlier -> TierMoves.between(earlier, sheet)).orElseGet(TierMoves::none));
    }

    private static void checkBefore(LocalDate asOf, Optional<ScoreSheet> before) {
        before.ifPresent(sheet -> {
            if (!YearMonth.from(sheet.head().asOf()).isBefore(YearMonth.from(asOf))) {
                throw new IllegalArgumentException(
                        "a run as of " + asOf + " cannot follow one as of " + sheet.head().asOf());
            }
        });
    }

    private static boolean anyBought(PurchaseColumns purchases) {
        for (int customer = 0; customer < purchases.size(); customer++) {
            if (purchases.bought(customer)) {
                return true;
            }
        }
        return false;
    }

    private static List<TierOverride> inForce(List<TierOverride> overrides, LocalDate asOf) {
        return overrides.stream().filter(override -> override.inForce(asOf)).toList();
    }
}
