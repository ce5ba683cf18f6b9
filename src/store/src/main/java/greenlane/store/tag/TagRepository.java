package greenlane.store.tag;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import greenlane.core.customer.Customer;
import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tag.CustomerTag;
import greenlane.core.tag.RuleWeights;
import greenlane.core.tag.Tag;
import greenlane.core.tag.TagColumns;
import greenlane.core.tag.TagLibrary;
import greenlane.core.text.Segmenter;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.customer.CustomerNumbers;
import greenlane.store.generated.tables.records.TagBlockRecord;
import greenlane.store.generated.tables.records.TagStateRecord;

import static greenlane.store.generated.Tables.CONTACT;
import static greenlane.store.generated.Tables.CONTACT_NOTE;
import static greenlane.store.generated.Tables.TAG_BLOCK;
import static greenlane.store.generated.Tables.TAG_STATE;
import static org.jooq.impl.DSL.min;

/// The customers' tags: made of purchases, contacts and notes, kept as columns, explained for one customer.
///
/// [#run] makes all of them; [#refresh] those of the blocks of customers about whom something new came in since, which costs as much as is new. Evidence
/// ages and people teach the rules: for customers about whom nothing came in that shows with the next run. One of them at a time; the rest is safe for
/// use by several threads.
public final class TagRepository {
    /// After all that can be kept.
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final TagSources sources;
    private final Acts acts;
    private final InstantSource clock;

    TagRepository(TagSources sources, Acts acts, InstantSource clock) {
        this.sources = sources;
        this.acts = acts;
        this.clock = clock;
    }

    /// What a run did.
    ///
    /// @param customers how many there are
    /// @param blocks how many blocks of [TagColumns#BLOCK] customers were made anew
    /// @param notes in how many notes words were looked for
    public record Made(LocalDate asOf, int libraryVersion, int customers, int blocks, int notes) {}

    /// That tags were made.
    public record State(LocalDate asOf, int libraryVersion, Instant madeAt) {}

    /// Makes the tags of all customers.
    ///
    /// @param asOf the day from which evidence ages; what came in after it does not count
    /// @param zone the centre's
    public synchronized Acted<Made> run(LocalDate asOf, ZoneId zone, Segmenter segmenter) {
        return make(asOf, zone, segmenter, true);
    }

    /// Makes the tags of those anew about whom something came in since the last time; of all, where the library or the tiers have changed or
    /// an import was taken back.
    public synchronized Acted<Made> refresh(LocalDate asOf, ZoneId zone, Segmenter segmenter) {
        return make(asOf, zone, segmenter, false);
    }

    private Acted<Made> make(LocalDate asOf, ZoneId zone, Segmenter segmenter, boolean all) {
        Marks marks = Marks.now(sources);
        TagLibrary library = sources.libraries().inForce();
        NoteSearch search = new NoteSearch(sources.database(), acts, library, segmenter);
        Optional<TagStateRecord> before = stateRow();
        boolean whole = all || before.filter(state -> state.getLibraryVersion() == library.version()
                && state.getTiersAtMillis() == marks.tiersAtMillis()).isEmpty();
        Acted<Integer> looked = search.look(before.filter(_ -> !whole).map(TagStateRecord::getNoteId).orElse(0L));
        return switch (looked) {
            case Acted.Failed<Integer>(var fault, var detail) -> new Acted.Failed<>(fault, detail);
            case Acted.Done<Integer>(Integer notes) -> {
                int customers = sources.database().read(CustomerNumbers::count);
                BitSet blocks = whole ? everything(customers) : Marks.changed(sources, before.orElseThrow());
                TagColumns columns = whole
                        ? new TagColumns(codes(library), customers)
                        : read(library, customers);
                new TagPass(sources, library, search.finder(), zone).fill(asOf, blocks, columns);
                Made made = new Made(asOf, library.version(), customers, blocks.cardinality(), notes);
                yield keep(made, blocks, columns, marks, whole);
            }
        };
    }

    private static BitSet everything(int customers) {
        BitSet blocks = new BitSet();
        blocks.set(0, (customers + TagColumns.BLOCK - 1) / TagColumns.BLOCK);
        return blocks;
    }

    private static List<String> codes(TagLibrary library) {
        return library.tags().stream().map(Tag::code).toList();
    }

    private Acted<Made> keep(Made made, BitSet blocks, TagColumns columns, Marks marks, boolean whole) {
        return acts.record((sql, changes) -> {
            int day = (int) made.asOf().toEpochDay();
            if (whole) {
                sql.deleteFrom(TAG_BLOCK).execute();
            }
            List<TagBlockRecord> rows = blocks.stream().filter(block -> block < columns.blocks())
                    .mapToObj(block -> new TagBlockRecord(block, day, columns.pack(block))).toList();
            if (whole) {
                sql.batchInsert(rows).execute();
            } else {
                sql.batchMerge(rows).execute();
            }
            sql.deleteFrom(TAG_STATE).execute();
            sql.executeInsert(new TagStateRecord(made.libraryVersion(), day, clock.millis(), marks.purchaseChange(),
                    marks.contact(), marks.note(), marks.verdict(), marks.tiersAtMillis()));
            changes.add(Change.many(Change.Kind.TAG));
            return made;
        });
    }

    /// When tags were made last; empty before the first time and after an import was taken back.
    public Optional<State> state() {
        return stateRow().map(row -> new State(LocalDate.ofEpochDay(row.getAsOfDay()), row.getLibraryVersion(),
                Instant.ofEpochMilli(row.getMadeAtMillis())));
    }

    private Optional<TagStateRecord> stateRow() {
        return sources.database().read(sql -> sql.selectFrom(TAG_STATE).fetchOptional());
    }

    /// The last day of which anything is known that tags are made of, at the latest today; today where nothing is known.
    ///
    /// @param zone the centre's
    public LocalDate lastDay(LocalDate today, ZoneId zone) {
        PurchaseColumns purchases = sources.purchases().columns(today);
        int bought = IntStream.range(0, purchases.size()).map(purchases::lastDay)
                .filter(day -> day != PurchaseColumns.NEVER).max().orElse(Integer.MIN_VALUE);
        long heardMillis = sources.database().read(sql -> Math.max(
                Marks.last(sql, CONTACT, CONTACT.OFFERED_AT_MILLIS),
                Marks.last(sql, CONTACT_NOTE, CONTACT_NOTE.WRITTEN_AT_MILLIS)));
        long heard = heardMillis == 0
                ? Integer.MIN_VALUE
                : Instant.ofEpochMilli(heardMillis).atZone(zone).toLocalDate().toEpochDay();
        long last = Math.max(bought, heard);
        return last == Integer.MIN_VALUE ? today : LocalDate.ofEpochDay(Math.min(last, today.toEpochDay()));
    }

    /// The first day of which anything is known that tags are made of.
    ///
    /// @param zone the centre's
    public Optional<LocalDate> firstDay(ZoneId zone) {
        PurchaseColumns purchases = sources.purchases().columns(LAST_DAY);
        LongStream bought = IntStream.range(0, purchases.size()).filter(purchases::bought).map(purchases::firstDay)
                .asLongStream();
        LongStream heard = sources.database()
                .read(sql -> Stream.of(sql.select(min(CONTACT.OFFERED_AT_MILLIS)).from(CONTACT).fetchSingle().value1(),
                        sql.select(min(CONTACT_NOTE.WRITTEN_AT_MILLIS)).from(CONTACT_NOTE).fetchSingle().value1()))
                .filter(Objects::nonNull)
                .mapToLong(millis -> Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toEpochDay());
        OptionalLong first = LongStream.concat(bought, heard).min();
        return first.isPresent() ? Optional.of(LocalDate.ofEpochDay(first.getAsLong())) : Optional.empty();
    }

    /// How often each rule of the library in force has been right, as far as people said.
    public RuleWeights weights() {
        return RuleWeights.of(sources.libraries().inForce(), sources.verdicts().last().all());
    }

    /// The tags of all customers, as they were made last; nobody has any before that, and none of another library.
    public TagColumns columns() {
        TagLibrary library = sources.libraries().inForce();
        int customers = sources.database().read(CustomerNumbers::count);
        return stateRow().filter(state -> state.getLibraryVersion() == library.version()).isPresent()
                ? read(library, customers)
                : new TagColumns(codes(library), customers);
    }

    private TagColumns read(TagLibrary library, int customers) {
        TagColumns columns = new TagColumns(codes(library), customers);
        sources.database().read(sql -> {
            try (var rows = sql.selectFrom(TAG_BLOCK).orderBy(TAG_BLOCK.BLOCK).fetchLazy()) {
                rows.forEach(row -> columns.unpack(row.getBlock(), row.getPacked()));
            }
            return columns;
        });
        return columns;
    }

    /// A customer's tags with their evidence, worked out now: what a profile shows.
    ///
    /// @param asOf today in the centre's zone
    public List<CustomerTag> ofCustomer(Customer customer, LocalDate asOf, ZoneId zone, Segmenter segmenter) {
        TagLibrary library = sources.libraries().inForce();
        NoteSearch search = new NoteSearch(sources.database(), acts, library, segmenter);
        return new TagPass(sources, library, search.finder(), zone).explain(customer, asOf);
    }
}
