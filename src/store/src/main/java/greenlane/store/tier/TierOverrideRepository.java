package greenlane.store.tier;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.DSLContext;

import greenlane.core.customer.Tier;
import greenlane.core.tier.TierOverride;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.TierOverrideRecord;

import static greenlane.store.generated.Tables.TIER_OVERRIDE;

/// The tiers people gave customers by hand. None is ever removed; taking one back is written beside it.
public final class TierOverrideRepository {
    /// How many of one customer are listed.
    public static final int LISTED_MAX = 1_000;
    /// How many can be in force at once; more would be a policy and no exception.
    public static final int IN_FORCE_MAX = 100_000;

    private final Database database;
    private final Acts acts;
    private final InstantSource clock;

    public TierOverrideRepository(Database database, Acts acts, InstantSource clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /// What setting one came to, when it could be stored.
    public sealed interface Outcome {
        /// It is set.
        record Set(TierOverride override) implements Outcome {}

        /// It cannot be.
        record Refused(List<TierOverride.Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /// As many as there may be are in force.
        record TooMany(int max) implements Outcome {}
    }

    /// Gives a customer a tier. An older one that is still in force stays written and counts no more.
    ///
    /// @param levels how many tiers the policy in force has
    public Acted<Outcome> set(int customer, TierOverride.Request request, int levels) {
        List<TierOverride.Problem> problems = request.problems(levels);
        if (!problems.isEmpty()) {
            return new Acted.Done<>(new Outcome.Refused(problems));
        }
        return acts.carryOut((sql, changes) -> {
            if (sql.fetchCount(TIER_OVERRIDE, inForceAt(request.from())) >= IN_FORCE_MAX) {
                return new Outcome.TooMany(IN_FORCE_MAX);
            }
            TierOverrideRecord row = sql.newRecord(TIER_OVERRIDE);
            row.setCustomerNumber(customer);
            row.setTier(request.tier().code());
            row.setReason(request.reason());
            row.setAuthor(request.author());
            row.setFromDay((int) request.from().toEpochDay());
            row.setUntilDay((int) request.until().toEpochDay());
            row.setMadeAtMillis(clock.millis());
            row.insert();
            changes.add(new Change(Change.Kind.TIER_OVERRIDE, Long.toString(row.getId())));
            return new Outcome.Set(value(row));
        });
    }

    /// Takes one back; empty when there is none of this number or it was taken back before.
    ///
    /// @param from the first day it holds no more
    public Acted<Optional<TierOverride>> withdraw(long id, LocalDate from, String author) {
        return acts.carryOut((sql, changes) -> {
            int changed = sql.update(TIER_OVERRIDE).set(TIER_OVERRIDE.WITHDRAWN_FROM_DAY, (int) from.toEpochDay())
                    .set(TIER_OVERRIDE.WITHDRAWN_BY, author).set(TIER_OVERRIDE.WITHDRAWN_AT_MILLIS, clock.millis())
                    .where(TIER_OVERRIDE.ID.eq(id)).and(TIER_OVERRIDE.WITHDRAWN_FROM_DAY.isNull()).execute();
            if (changed == 0) {
                return Optional.empty();
            }
            changes.add(new Change(Change.Kind.TIER_OVERRIDE, Long.toString(id)));
            return list(sql, TIER_OVERRIDE.ID.eq(id), 1).stream().findFirst();
        });
    }

    /// Those in force as of a day, oldest first.
    public List<TierOverride> inForce(LocalDate asOf) {
        return database.read(sql -> sql.selectFrom(TIER_OVERRIDE).where(inForceAt(asOf)).orderBy(TIER_OVERRIDE.ID)
                .limit(IN_FORCE_MAX).fetch(TierOverrideRepository::value));
    }

    /// All of a customer, the newest first, [#LISTED_MAX] at most.
    public List<TierOverride> ofCustomer(int customer) {
        return database.read(sql -> list(sql, TIER_OVERRIDE.CUSTOMER_NUMBER.eq(customer), LISTED_MAX));
    }

    private static List<TierOverride> list(DSLContext sql, Condition which, int limit) {
        return sql.selectFrom(TIER_OVERRIDE).where(which).orderBy(TIER_OVERRIDE.ID.desc()).limit(limit)
                .fetch(TierOverrideRepository::value);
    }

    /// [TierOverride#inForce] in SQL.
    private static Condition inForceAt(LocalDate asOf) {
        int day = (int) asOf.toEpochDay();
        return TIER_OVERRIDE.UNTIL_DAY.ge(day).and(TIER_OVERRIDE.FROM_DAY.le(day))
                .and(TIER_OVERRIDE.WITHDRAWN_FROM_DAY.isNull().or(TIER_OVERRIDE.WITHDRAWN_FROM_DAY.gt(day)));
    }

    private static TierOverride value(TierOverrideRecord row) {
        Optional<TierOverride.Withdrawal> withdrawal = Optional.ofNullable(row.getWithdrawnFromDay())
                .map(day -> new TierOverride.Withdrawal(LocalDate.ofEpochDay(day),
                        Instant.ofEpochMilli(row.getWithdrawnAtMillis()), row.getWithdrawnBy()));
        return new TierOverride(row.getId(), row.getCustomerNumber(),
                new TierOverride.Request(tier(row.getTier()), row.getReason(), row.getAuthor(),
                        LocalDate.ofEpochDay(row.getFromDay()), LocalDate.ofEpochDay(row.getUntilDay())),
                Instant.ofEpochMilli(row.getMadeAtMillis()), withdrawal);
    }

    private static Tier tier(String code) {
        for (Tier tier : Tier.values()) {
            if (tier.code().equals(code)) {
                return tier;
            }
        }
        throw new IllegalStateException("no tier is called " + code);
    }
}
