package greenlane.store.tag;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import greenlane.core.tag.CustomerTag;
import greenlane.core.tag.Evidence;
import greenlane.core.tag.Verdict;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.TagVerdictRecord;

import static greenlane.store.generated.Tables.TAG_VERDICT;

/// What people said of customers' tags. None is ever removed.
public final class VerdictRepository {
    /// How many are read: the newest ones.
    public static final int READ_MAX = 200_000;
    /// How many of one customer are listed.
    public static final int LISTED_MAX = 1_000;

    private final Database database;
    private final Acts acts;
    private final InstantSource clock;

    VerdictRepository(Database database, Acts acts, InstantSource clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /// Writes down what somebody said of a tag, with the rules that speak for it now.
    ///
    /// @param shown the tag as it was shown
    /// @param day today in the centre's zone
    public Acted<Verdict> say(int customer, CustomerTag shown, Verdict.Kind kind, String author, LocalDate day) {
        Set<String> rules = shown.evidence().stream().map(Evidence::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        return acts.carryOut((sql, changes) -> {
            TagVerdictRecord row = sql.newRecord(TAG_VERDICT);
            row.setCustomerNumber(customer);
            row.setTag(shown.tag().code());
            row.setVerdict(kind.code());
            row.setAuthor(author);
            row.setMadeAtMillis(clock.millis());
            row.setMadeOnDay((int) day.toEpochDay());
            row.setRules(String.join(",", rules));
            row.insert();
            changes.add(new Change(Change.Kind.TAG_VERDICT, Long.toString(row.getId())));
            return value(row);
        });
    }

    /// All that was said of a customer's tags, the newest first, [#LISTED_MAX] at most.
    public List<Verdict> ofCustomer(int customer) {
        return database.read(sql -> sql.selectFrom(TAG_VERDICT).where(TAG_VERDICT.CUSTOMER_NUMBER.eq(customer))
                .orderBy(TAG_VERDICT.CUSTOMER_NUMBER, TAG_VERDICT.ID.desc()).limit(LISTED_MAX)
                .fetch(VerdictRepository::value));
    }

    /// The last one for each customer and tag.
    Last last() {
        Map<Integer, Map<String, Verdict>> last = new HashMap<>();
        List<Verdict> newestFirst = list(DSL.noCondition());
        newestFirst.forEach(verdict -> last.computeIfAbsent(verdict.customer(), _ -> new LinkedHashMap<>())
                .putIfAbsent(verdict.tag(), verdict));
        return new Last(last);
    }

    /// By customer, and then by tag.
    record Last(Map<Integer, Map<String, Verdict>> byCustomer) {
        List<Verdict> all() {
            return byCustomer.values().stream().flatMap(tags -> tags.values().stream()).toList();
        }

        Map<String, Verdict> of(int customer) {
            return byCustomer.getOrDefault(customer, Map.of());
        }
    }

    private List<Verdict> list(Condition which) {
        return database.read(sql -> sql.selectFrom(TAG_VERDICT).where(which).orderBy(TAG_VERDICT.ID.desc())
                .limit(READ_MAX).fetch(VerdictRepository::value));
    }

    private static Verdict value(TagVerdictRecord row) {
        Verdict.Kind kind = Verdict.Kind.of(row.getVerdict())
                .orElseThrow(() -> new IllegalStateException("no verdict is called " + row.getVerdict()));
        Set<String> rules = Arrays.stream(row.getRules().split(",", -1)).filter(rule -> !rule.isEmpty())
                .collect(Collectors.toSet());
        return new Verdict(row.getCustomerNumber(), row.getTag(), kind, row.getAuthor(),
                Instant.ofEpochMilli(row.getMadeAtMillis()), row.getMadeOnDay(), rules);
    }
}
