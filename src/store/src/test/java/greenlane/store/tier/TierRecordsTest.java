package greenlane.store.tier;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.customer.Tier;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.Cutoffs;
import greenlane.core.tier.PolicyDraft;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierInput;
import greenlane.core.tier.TierOverride;
import greenlane.core.tier.TierPolicy;
import greenlane.core.tier.TierReason;
import greenlane.core.tier.TierRun;
import greenlane.core.tier.ValueColumns;
import greenlane.store.Store;
import greenlane.store.TestStore;
import greenlane.store.act.Change;

import static greenlane.store.TestStore.NOW;
import static greenlane.store.TestStore.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class TierRecordsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final int SIZE = 20_000;

    @TempDir
    Path home;

    private static TierPolicy policy(LocalDate validFrom, Cutoffs cutoffs) {
        PolicyDraft base = PolicyDraft.of(TierPolicy.example());
        PolicyDraft draft = new PolicyDraft(1, validFrom, "李敏", "2026-Q1", base.weights(), cutoffs, base.names(), 2, 0,
                base.quiet(), base.rfm());
        return assertInstanceOf(PolicyDraft.Checked.Good.class, draft.check()).policy();
    }

    private static TierPolicy byShare() {
        return policy(LocalDate.EPOCH, new Cutoffs.ByShare(List.of(500, 2_000)));
    }

    private static TierRun.Result.Done run(TierPolicy policy, LocalDate asOf, Optional<ScoreSheet> before, long seed) {
        Random random = new Random(seed);
        PurchaseColumns life = new PurchaseColumns(asOf, SIZE);
        ValueColumns values = new ValueColumns(SIZE);
        int today = (int) asOf.toEpochDay();
        for (int i = 0; i < SIZE; i++) {
            if (random.nextInt(10) > 0) {
                int first = today - 200 - random.nextInt(500);
                life.set(i, first, first + 100, 1 + random.nextInt(9), random.nextInt(1_000_000), 100);
                values.setPurchases(i, random.nextDouble(), 3);
            }
        }
        return assertInstanceOf(TierRun.Result.Done.class,
                TierRun.run(TierInput.ofLife(life, values), policy, before, List.of(), Runnable::run));
    }

    @Test
    void a_policy_gets_the_next_number_and_the_one_adopted_last_of_those_valid_counts() {
        try (Store store = TestStore.open(home)) {
            TierPolicyRepository policies = store.tiers().policies();
            assertEquals(Optional.empty(), policies.inForce(MARCH));
            TierPolicy first = done(policies.adopt(byShare()));
            TierPolicy later = done(policies.adopt(policy(MARCH.plusDays(1),
                    new Cutoffs.ByScore(List.of(8_000, 5_000, 2_000)))));
            assertEquals(List.of(1, 2), List.of(first.version(), later.version()));
            assertEquals(Optional.of(first), policies.inForce(MARCH));
            assertEquals(Optional.of(later), policies.inForce(MARCH.plusDays(1)));
            assertEquals(Optional.of(first), policies.find(1));
            assertEquals(List.of(new TierPolicyRepository.Adopted(later, NOW),
                    new TierPolicyRepository.Adopted(first, NOW)), policies.all());
        }
    }

    @Test
    void a_run_is_there_after_closing_and_opening_with_sheet_and_moves() {
        TierRun.Result.Done february;
        TierRun.Result.Done march;
        try (Store store = TestStore.open(home)) {
            TierPolicy policy = done(store.tiers().policies().adopt(byShare()));
            TierRunRepository runs = store.tiers().runs();
            february = run(policy, LocalDate.of(2026, 2, 28), Optional.empty(), 1);
            march = run(policy, MARCH, Optional.of(february.sheet()), 2);
            done(runs.save(february, "none"));
            StoredRun stored = done(runs.save(march, "none"));
            assertEquals(Optional.of(stored), runs.newest());
            assertEquals(february.sheet().head().asOf(), runs.before(MARCH).orElseThrow().asOf());
            assertEquals(List.of(stored), runs.after(LocalDate.of(2026, 2, 28)));
        }
        try (Store store = TestStore.open(home)) {
            TierRunRepository runs = store.tiers().runs();
            assertEquals(Optional.of(march.sheet()), runs.sheet(MARCH));
            assertEquals(Optional.of(march.moves()), runs.moves(MARCH));
            assertEquals(Optional.of(new TierReason.InRun(march.sheet().head(), march.sheet().of(19_999))),
                    runs.customer(MARCH, 19_999));
            assertEquals(Optional.empty(), runs.customer(MARCH, SIZE));
            assertEquals(List.of(march.sheet().of(8_192), february.sheet().of(8_192)), runs.history(8_192, MARCH, 12)
                    .stream().map(TierRunRepository.Past::scores).toList());
            assertEquals(march.sheet().tierCounts()[0], runs.newest().orElseThrow().count(Tier.CORE));
        }
    }

    @Test
    void a_run_for_the_same_day_replaces_the_one_there_was() {
        try (Store store = TestStore.open(home)) {
            TierPolicy policy = done(store.tiers().policies().adopt(byShare()));
            TierRunRepository runs = store.tiers().runs();
            done(runs.save(run(policy, MARCH, Optional.empty(), 1), "one"));
            TierRun.Result.Done second = run(policy, MARCH, Optional.empty(), 2);
            done(runs.save(second, "two"));
            assertEquals(1, runs.all().size());
            assertEquals("two", runs.newest().orElseThrow().model());
            assertEquals(Optional.of(second.sheet()), runs.sheet(MARCH));
            assertEquals(true, done(runs.remove(MARCH)));
            assertEquals(Optional.empty(), runs.sheet(MARCH));
        }
    }

    @Test
    void a_history_has_the_last_run_of_each_month() {
        try (Store store = TestStore.open(home)) {
            TierPolicy policy = done(store.tiers().policies().adopt(byShare()));
            TierRunRepository runs = store.tiers().runs();
            for (LocalDate day : List.of(MARCH, MARCH.minusDays(1), MARCH.minusDays(40), MARCH.minusDays(80))) {
                done(runs.save(run(policy, day, Optional.empty(), 1), ""));
            }
            assertEquals(List.of(MARCH, MARCH.minusDays(40), MARCH.minusDays(80)),
                    runs.monthly(MARCH, 12).stream().map(StoredRun::asOf).toList());
            assertEquals(List.of(MARCH.minusDays(1)),
                    runs.monthly(MARCH.minusDays(1), 1).stream().map(StoredRun::asOf).toList());
            assertEquals(MARCH.minusDays(40), runs.before(MARCH).orElseThrow().asOf());
        }
    }

    @Test
    void an_override_is_in_force_between_its_days_until_it_is_taken_back() {
        try (Store store = TestStore.open(home)) {
            TierOverrideRepository overrides = store.tiers().overrides();
            TierOverride.Request request = new TierOverride.Request(Tier.CORE, "大客户", "李敏", MARCH,
                    MARCH.plusMonths(6));
            TierOverride set = assertInstanceOf(TierOverrideRepository.Outcome.Set.class,
                    done(overrides.set(7, request, 3))).override();
            assertEquals(List.of(set), overrides.inForce(MARCH));
            assertEquals(List.of(), overrides.inForce(MARCH.minusDays(1)));
            assertEquals(List.of(), overrides.inForce(MARCH.plusMonths(7)));
            TierOverride back = done(overrides.withdraw(set.id(), MARCH.plusDays(3), "王芳")).orElseThrow();
            assertEquals(Optional.of(new TierOverride.Withdrawal(MARCH.plusDays(3), NOW, "王芳")), back.withdrawal());
            assertEquals(Optional.empty(), done(overrides.withdraw(set.id(), MARCH, "王芳")));
            assertEquals(List.of(back), overrides.inForce(MARCH.plusDays(2)));
            assertEquals(List.of(), overrides.inForce(MARCH.plusDays(3)));
            assertEquals(List.of(back), overrides.ofCustomer(7));
            for (int days = -1; days < 10; days++) {
                LocalDate day = MARCH.plusDays(days);
                assertEquals(back.inForce(day), overrides.inForce(day).contains(back), day::toString);
            }
        }
    }

    @Test
    void an_override_without_a_reason_or_with_its_end_before_its_beginning_is_refused_and_not_stored() {
        try (Store store = TestStore.open(home)) {
            TierOverrideRepository overrides = store.tiers().overrides();
            TierOverride.Request request = new TierOverride.Request(Tier.CUSTOM, " ", "李敏", MARCH,
                    MARCH.minusDays(1));
            assertEquals(new TierOverrideRepository.Outcome.Refused(List.of(TierOverride.Problem.NO_REASON,
                    TierOverride.Problem.ENDS_BEFORE_IT_BEGINS, TierOverride.Problem.NO_SUCH_TIER)),
                    done(overrides.set(7, request, 3)));
            assertEquals(List.of(), overrides.ofCustomer(7));
        }
    }

    @Test
    void who_listens_hears_of_policies_runs_and_overrides() {
        List<Change> heard = new ArrayList<>();
        try (Store store = TestStore.open(home); var _ = store.listen(heard::addAll)) {
            TierPolicy policy = done(store.tiers().policies().adopt(byShare()));
            done(store.tiers().runs().save(run(policy, MARCH, Optional.empty(), 1), ""));
            done(store.tiers().overrides().set(7,
                    new TierOverride.Request(Tier.CORE, "大客户", "李敏", MARCH, MARCH), 3));
            assertEquals(List.of(new Change(Change.Kind.TIER_POLICY, "1"),
                    new Change(Change.Kind.TIER_RUN, "2026-03-31"), new Change(Change.Kind.TIER_OVERRIDE, "1")), heard);
        }
    }

    @Test
    void only_so_many_runs_keep_their_sheets() {
        try (Store store = TestStore.open(home)) {
            TierPolicy policy = done(store.tiers().policies().adopt(byShare()));
            TierRunRepository runs = store.tiers().runs();
            LocalDate oldest = MARCH.minusDays(31L * TierRunRepository.SHEETS_MAX);
            for (int month = 0; month <= TierRunRepository.SHEETS_MAX; month++) {
                LocalDate day = MARCH.minusDays(31L * month);
                PurchaseColumns one = new PurchaseColumns(day, 1);
                one.set(0, 10_000, 10_000, 1, 1, 1);
                done(runs.save(assertInstanceOf(TierRun.Result.Done.class, TierRun.run(TierInput.ofLife(one,
                        new ValueColumns(1)), policy, Optional.empty(), List.of(), Runnable::run)), ""));
            }
            assertEquals(TierRunRepository.SHEETS_MAX + 1, runs.all().size());
            assertEquals(Optional.empty(), runs.sheet(oldest));
            assertEquals(true, runs.sheet(oldest.plusDays(31)).isPresent());
        }
    }
}
