package greenlane.store.tag;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;

import greenlane.core.customer.Customer;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.purchase.PurchaseHabits;
import greenlane.core.tag.ContactCounts;
import greenlane.core.tag.CustomerFacts;
import greenlane.core.tag.CustomerTag;
import greenlane.core.tag.Judging;
import greenlane.core.tag.RuleWeights;
import greenlane.core.tag.TagColumns;
import greenlane.core.tag.TagLibrary;
import greenlane.core.tag.WordFinder;
import greenlane.core.tier.ScoreSheet;
import greenlane.store.tier.StoredRun;

import static greenlane.store.generated.Tables.CONTACT;
import static greenlane.store.generated.Tables.CONTACT_NOTE;
import static greenlane.store.generated.Tables.CUSTOMER;

/// One reading of everything that tags are made of, for some blocks of customers or for one customer. Belongs to one thread.
final class TagPass {
    /// Up to so many blocks customers' contacts are looked up; for more of them all contacts are read, in the order of time.
    private static final int BLOCKS_LOOKED_UP_MAX = 64;

    /// Outer joins, because H2 takes their tables in the order in which they are named: from the contacts to their customers, where all are
    /// read, and the other way round for a few.
    private static final Table<?> BY_TIME = CONTACT.leftJoin(CUSTOMER).on(CUSTOMER.CODE.eq(CONTACT.CUSTOMER));
    private static final Table<?> BY_NOTE = CONTACT_NOTE.leftJoin(CUSTOMER)
            .on(CUSTOMER.CODE.eq(CONTACT_NOTE.CUSTOMER));

    private final TagSources sources;
    private final TagLibrary library;
    private final WordFinder finder;
    private final ZoneId zone;
    private final VerdictRepository.Last verdicts;
    private final RuleWeights weights;

    TagPass(TagSources sources, TagLibrary library, WordFinder finder, ZoneId zone) {
        this.sources = sources;
        this.library = library;
        this.finder = finder;
        this.zone = zone;
        this.verdicts = sources.verdicts().last();
        this.weights = RuleWeights.of(library, verdicts.all());
    }

    /// Works out the tags of all customers of some blocks.
    void fill(LocalDate asOf, BitSet blocks, TagColumns into) {
        if (blocks.isEmpty()) {
            return;
        }
        Judging judging = new Judging(weights, (int) asOf.toEpochDay());
        Heard heard = new Heard(library, judging, finder, zone, false);
        if (blocks.cardinality() > BLOCKS_LOOKED_UP_MAX) {
            hearAll(asOf, heard);
        } else {
            blocks.stream().forEach(block -> hear(asOf, heard, CUSTOMER.NUMBER.between(block * TagColumns.BLOCK,
                    (block + 1) * TagColumns.BLOCK - 1)));
        }
        IntPredicate wanted = blocks::get;
        Optional<ScoreSheet> sheet = tiers(asOf).flatMap(run -> sources.tiers().sheet(run.asOf()));
        Filling filling = new Filling(judging, heard, sources.purchases().columns(asOf, wanted), sheet, blocks, into);
        sources.purchases().habits(first(asOf), YearMonth.from(asOf), wanted, filling::habits);
        filling.upTo(into.size());
    }

    /// The newest tiers that were made as of this day or an earlier one.
    private Optional<StoredRun> tiers(LocalDate asOf) {
        return sources.tiers().all().stream().filter(run -> !run.asOf().isAfter(asOf)).findFirst();
    }

    private YearMonth first(LocalDate asOf) {
        return YearMonth.from(asOf).minusMonths(library.windowMonths() - 1L);
    }

    /// Fills the columns customer by customer; of those who bought nothing within the window there are no habits to be told.
    private final class Filling {
        private final Judging judging;
        private final Heard heard;
        private final PurchaseColumns purchases;
        private final Optional<ScoreSheet> sheet;
        private final BitSet blocks;
        private final TagColumns into;
        private int next;

        Filling(Judging judging, Heard heard, PurchaseColumns purchases, Optional<ScoreSheet> sheet, BitSet blocks,
                TagColumns into) {
            this.judging = judging;
            this.heard = heard;
            this.purchases = purchases;
            this.sheet = sheet;
            this.blocks = blocks;
            this.into = into;
        }

        void habits(int customer, PurchaseHabits habits) {
            if (customer < into.size()) {
                upTo(customer);
                next = customer + 1;
                if (blocks.get(customer / TagColumns.BLOCK)) {
                    set(customer, habits);
                }
            }
        }

        void upTo(int end) {
            while (next < end) {
                if (!blocks.get(next / TagColumns.BLOCK)) {
                    next = (next / TagColumns.BLOCK + 1) * TagColumns.BLOCK;
                } else {
                    set(next, PurchaseHabits.NONE);
                    next++;
                }
            }
            next = Math.max(next, end);
        }

        private void set(int customer, PurchaseHabits habits) {
            Optional<Boolean> silent = sheet.filter(it -> customer < it.size() && it.scored(customer))
                    .map(it -> it.silent(customer));
            CustomerFacts facts = facts(judging.asOfDay(), habits, purchases, customer, heard.counts(customer),
                    silent);
            var own = verdicts.of(customer);
            double[] misses = heard.misses(customer);
            for (int tag = 0; tag < library.tags().size(); tag++) {
                into.set(customer, tag,
                        judging.percent(tag, facts, misses, own.get(library.tags().get(tag).code())));
            }
        }
    }

    private static CustomerFacts facts(int asOfDay, PurchaseHabits habits, PurchaseColumns purchases, int customer,
            ContactCounts contacts, Optional<Boolean> silent) {
        return customer < purchases.size()
                ? new CustomerFacts(asOfDay, habits, purchases.purchases(customer), purchases.firstDay(customer),
                        purchases.lastDay(customer), contacts, silent)
                : new CustomerFacts(asOfDay, habits, 0, PurchaseColumns.NEVER, PurchaseColumns.NEVER, contacts, silent);
    }

    /// A customer's tags with their evidence.
    List<CustomerTag> explain(Customer customer, LocalDate asOf) {
        Judging judging = new Judging(weights, (int) asOf.toEpochDay());
        Heard heard = new Heard(library, judging, finder, zone, true);
        hear(asOf, heard, CUSTOMER.NUMBER.eq(customer.number()));
        int block = customer.number() / TagColumns.BLOCK;
        PurchaseHabits[] habits = {PurchaseHabits.NONE};
        sources.purchases().habits(first(asOf), YearMonth.from(asOf), other -> other == block, (number, of) -> {
            if (number == customer.number()) {
                habits[0] = of;
            }
        });
        PurchaseColumns purchases = sources.purchases().columns(asOf, other -> other == block);
        Optional<Boolean> silent = tiers(asOf)
                .flatMap(run -> sources.tiers().customer(run.asOf(), customer.number()))
                .filter(found -> found.scores().scored()).map(found -> found.scores().silent());
        CustomerFacts facts = facts(judging.asOfDay(), habits[0], purchases, customer.number(),
                heard.counts(customer.number()), silent);
        return judging.tags(facts, heard.said(), verdicts.of(customer.number()));
    }

    private void hearAll(LocalDate asOf, Heard heard) {
        IntStream.range(0, library.windowMonths()).mapToObj(month -> first(asOf).plusMonths(month)).forEach(month -> {
            LocalDate end = month.atEndOfMonth().isBefore(asOf) ? month.atEndOfMonth() : asOf;
            sources.database().read(sql -> {
                contacts(sql, heard, month.atDay(1), end, BY_TIME, CUSTOMER.NUMBER.isNotNull());
                return heard;
            });
        });
        sources.database().read(sql -> {
            notes(sql, heard, asOf, BY_NOTE, CUSTOMER.NUMBER.isNotNull());
            return heard;
        });
    }

    private void hear(LocalDate asOf, Heard heard, Condition who) {
        sources.database().read(sql -> {
            contacts(sql, heard, first(asOf).atDay(1), asOf,
                    CUSTOMER.leftJoin(CONTACT).on(CONTACT.CUSTOMER.eq(CUSTOMER.CODE)), who);
            notes(sql, heard, asOf, CUSTOMER.leftJoin(CONTACT_NOTE).on(CONTACT_NOTE.CUSTOMER.eq(CUSTOMER.CODE)), who);
            return heard;
        });
    }

    private long begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private void contacts(DSLContext sql, Heard heard, LocalDate from, LocalDate to, Table<?> joined,
            Condition who) {
        try (var rows = sql
                .select(CUSTOMER.NUMBER, CONTACT.MEDIUM, CONTACT.QUEUE, CONTACT.OUTCOME, CONTACT.OFFERED_AT_MILLIS,
                        CONTACT.REFERENCE)
                .from(joined).where(who)
                .and(CONTACT.OFFERED_AT_MILLIS.ge(begin(from)))
                .and(CONTACT.OFFERED_AT_MILLIS.lt(begin(to.plusDays(1)))).orderBy(CONTACT.OFFERED_AT_MILLIS)
                .fetchLazy()) {
            rows.forEach(row -> heard.contact(row.value1(), new Heard.ContactSeen(Medium.valueOf(row.value2()),
                    row.value3(), Outcome.valueOf(row.value4()), row.value5(), row.value6())));
        }
    }

    private void notes(DSLContext sql, Heard heard, LocalDate asOf, Table<?> joined, Condition who) {
        int lifeDays = library.tags().stream().mapToInt(tag -> tag.lifeDays()).max().orElse(1);
        try (var rows = sql
                .select(CUSTOMER.NUMBER, CONTACT_NOTE.FOUND, CONTACT_NOTE.TEXT, CONTACT_NOTE.WRITTEN_AT_MILLIS,
                        CONTACT_NOTE.REFERENCE)
                .from(joined).where(who)
                .and(CONTACT_NOTE.FOUND_BY_VERSION.eq(library.version())).and(CONTACT_NOTE.FOUND.ne(""))
                .and(CONTACT_NOTE.WRITTEN_AT_MILLIS.ge(begin(asOf.minusDays(lifeDays))))
                .and(CONTACT_NOTE.WRITTEN_AT_MILLIS.lt(begin(asOf.plusDays(1)))).fetchLazy()) {
            rows.forEach(row -> {
                String reference = row.value5();
                heard.note(row.value1(), row.value2(), row.value3(), row.value4(),
                        reference == null ? "" : reference);
            });
        }
    }
}
