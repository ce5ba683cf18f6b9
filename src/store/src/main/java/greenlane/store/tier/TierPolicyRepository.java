package greenlane.store.tier;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import greenlane.core.tier.PolicyDraft.Checked;
import greenlane.core.tier.PolicyText;
import greenlane.core.tier.TierPolicy;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.TierPolicyRecord;

import static greenlane.store.generated.Tables.TIER_POLICY;

/// The tier policies that were adopted, each under a version number, never changed.
public final class TierPolicyRepository {
    /// How many are listed.
    public static final int LISTED_MAX = 1_000;

    private final Database database;
    private final Acts acts;
    private final InstantSource clock;

    public TierPolicyRepository(Database database, Acts acts, InstantSource clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /// A policy with the moment it was adopted.
    public record Adopted(TierPolicy policy, Instant at) {}

    /// Adopts a policy under the next version number, whatever number it came with.
    public Acted<TierPolicy> adopt(TierPolicy policy) {
        return acts.carryOut((sql, changes) -> {
            int version = sql.select(DSL.max(TIER_POLICY.VERSION)).from(TIER_POLICY).fetchOptional(0, Integer.class)
                    .orElse(0) + 1;
            TierPolicy adopted = policy.withVersion(version);
            TierPolicyRecord row = sql.newRecord(TIER_POLICY);
            row.setVersion(version);
            row.setValidFromDay((int) adopted.validFrom().toEpochDay());
            row.setAuthor(adopted.author());
            row.setAdoptedAtMillis(clock.millis());
            row.setContent(PolicyText.write(adopted));
            row.insert();
            changes.add(new Change(Change.Kind.TIER_POLICY, Integer.toString(version)));
            return adopted;
        });
    }

    /// All of them, the newest first, [#LISTED_MAX] at most.
    public List<Adopted> all() {
        return list(DSL.noCondition(), LISTED_MAX);
    }

    /// The one of a version.
    public Optional<TierPolicy> find(int version) {
        return list(TIER_POLICY.VERSION.eq(version), 1).stream().findFirst().map(Adopted::policy);
    }

    /// The one to make tiers by as of a day: of those valid then the one adopted last. Empty before the first.
    public Optional<TierPolicy> inForce(LocalDate asOf) {
        return list(TIER_POLICY.VALID_FROM_DAY.le((int) asOf.toEpochDay()), 1).stream().findFirst()
                .map(Adopted::policy);
    }

    private List<Adopted> list(Condition which, int limit) {
        return database.read(sql -> sql.selectFrom(TIER_POLICY).where(which).orderBy(TIER_POLICY.VERSION.desc())
                .limit(limit).fetch(TierPolicyRepository::value));
    }

    private static Adopted value(TierPolicyRecord row) {
        return switch (PolicyText.parse(row.getContent())) {
            case Checked.Good(TierPolicy policy) -> new Adopted(policy, Instant.ofEpochMilli(row.getAdoptedAtMillis()));
            case Checked.Bad bad -> throw new IllegalStateException(
                    "policy " + row.getVersion() + " was adopted and cannot be read: " + bad.problems());
        };
    }
}
