package greenlane.store.tier;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;

import greenlane.core.tier.CustomerScores;
import greenlane.core.tier.Measure;
import greenlane.core.tier.MeasureScale;
import greenlane.core.tier.RunHead;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierMoves;
import greenlane.core.tier.TierReason;
import greenlane.core.tier.TierRun;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.TierRunRecord;

import static greenlane.store.generated.Tables.SCORE_SHEET;
import static greenlane.store.generated.Tables.TIER_RUN;

/// The tier runs: one for a day, with its score sheet in blocks.
///
/// A run made for a day replaces the one there was. Later runs followed the one replaced; [#after] names them, so that they can be made
/// again.
public final class TierRunRepository {
    /// How many runs keep their sheets; of older ones the counts and moves stay.
    public static final int SHEETS_MAX = 60;
    /// How many runs are listed.
    public static final int LISTED_MAX = 1_200;

    private static final List<TableField<TierRunRecord, byte[]>> SCALES = List.of(TIER_RUN.SPEND_SCALE,
            TIER_RUN.FREQUENCY_SCALE, TIER_RUN.LOYALTY_SCALE, TIER_RUN.POTENTIAL_SCALE);

    private final Database database;
    private final Acts acts;
    private final InstantSource clock;

    public TierRunRepository(Database database, Acts acts, InstantSource clock) {
        this.database = database;
        this.acts = acts;
        this.clock = clock;
    }

    /// Stores a run. It can be made again to the bit, so it outlives the end of the process, but not always that of the power.
    ///
    /// @param model what the expectations came from, as the caller writes it
    public Acted<StoredRun> save(TierRun.Result.Done run, String model) {
        return acts.record((sql, changes) -> {
            RunHead head = run.sheet().head();
            int day = day(head.asOf());
            sql.deleteFrom(SCORE_SHEET).where(SCORE_SHEET.AS_OF_DAY.eq(day)).execute();
            sql.deleteFrom(TIER_RUN).where(TIER_RUN.AS_OF_DAY.eq(day)).execute();
            TierRunRecord row = row(run, model);
            row.attach(sql.configuration());
            row.insert();
            var insert = sql.batch(DSL.insertInto(SCORE_SHEET, SCORE_SHEET.AS_OF_DAY, SCORE_SHEET.BLOCK,
                    SCORE_SHEET.PACKED).values((Integer) null, null, null));
            for (int block = 0; block < run.sheet().blocks(); block++) {
                insert = insert.bind(day, block, run.sheet().pack(block));
            }
            if (run.sheet().blocks() > 0) {
                insert.execute();
            }
            forget(sql);
            changes.add(new Change(Change.Kind.TIER_RUN, head.asOf().toString()));
            return stored(row);
        });
    }

    private TierRunRecord row(TierRun.Result.Done run, String model) {
        RunHead head = run.sheet().head();
        TierRunRecord row = new TierRunRecord();
        row.setAsOfDay(day(head.asOf()));
        row.setPolicyVersion(head.policyVersion());
        row.setModel(model);
        row.setRanAtMillis(clock.millis());
        row.setSize(head.size());
        row.setScored(head.scored());
        row.setModelled(head.modelled());
        int[] counts = run.sheet().tierCounts();
        row.setCoreCount(counts[0]);
        row.setPotentialCount(counts[1]);
        row.setOrdinaryCount(counts[2]);
        row.setCustomCount(counts[3]);
        row.setRose(run.moves().count(TierMoves.Kind.ROSE));
        row.setFell(run.moves().count(TierMoves.Kind.FELL));
        row.setBorders(head.scoreBorders().stream().map(String::valueOf).collect(Collectors.joining(",")));
        for (Measure measure : Measure.all()) {
            row.set(SCALES.get(measure.ordinal()), head.scale(measure).pack());
        }
        row.setMoves(run.moves().pack());
        return row;
    }

    private static void forget(DSLContext sql) {
        sql.select(TIER_RUN.AS_OF_DAY).from(TIER_RUN).orderBy(TIER_RUN.AS_OF_DAY.desc()).limit(1)
                .offset(SHEETS_MAX - 1).fetchOptional(TIER_RUN.AS_OF_DAY)
                .ifPresent(oldest -> sql.deleteFrom(SCORE_SHEET).where(SCORE_SHEET.AS_OF_DAY.lt(oldest)).execute());
    }

    /// The runs, the newest first, [#LISTED_MAX] at most.
    public List<StoredRun> all() {
        return list(DSL.noCondition(), LISTED_MAX);
    }

    /// The newest run.
    public Optional<StoredRun> newest() {
        return list(DSL.noCondition(), 1).stream().findFirst();
    }

    /// The run as of a day.
    public Optional<StoredRun> of(LocalDate asOf) {
        return list(TIER_RUN.AS_OF_DAY.eq(day(asOf)), 1).stream().findFirst();
    }

    /// The run that one as of a day follows: the newest of an earlier calendar month.
    public Optional<StoredRun> before(LocalDate asOf) {
        return list(TIER_RUN.AS_OF_DAY.lt(day(asOf.withDayOfMonth(1))), 1).stream().findFirst();
    }

    /// The runs as of later days, the oldest first: those to be made again when the one of this day is replaced.
    public List<StoredRun> after(LocalDate asOf) {
        return list(TIER_RUN.AS_OF_DAY.gt(day(asOf)), LISTED_MAX).reversed();
    }

    /// The last run of each month, the newest first: what a history shows.
    ///
    /// @param asOf the day up to which
    public List<StoredRun> monthly(LocalDate asOf, int months) {
        List<StoredRun> last = new ArrayList<>();
        for (StoredRun run : list(TIER_RUN.AS_OF_DAY.le(day(asOf)), LISTED_MAX)) {
            if (last.size() == months) {
                break;
            }
            if (last.isEmpty() || YearMonth.from(run.asOf()).isBefore(YearMonth.from(last.getLast().asOf()))) {
                last.add(run);
            }
        }
        return last;
    }

    private List<StoredRun> list(Condition which, int limit) {
        return database.read(sql -> sql
                .select(TIER_RUN.AS_OF_DAY, TIER_RUN.POLICY_VERSION, TIER_RUN.MODEL, TIER_RUN.RAN_AT_MILLIS,
                        TIER_RUN.SIZE, TIER_RUN.SCORED, TIER_RUN.MODELLED, TIER_RUN.CORE_COUNT,
                        TIER_RUN.POTENTIAL_COUNT, TIER_RUN.ORDINARY_COUNT, TIER_RUN.CUSTOM_COUNT, TIER_RUN.ROSE,
                        TIER_RUN.FELL)
                .from(TIER_RUN).where(which).orderBy(TIER_RUN.AS_OF_DAY.desc()).limit(limit)
                .fetch(row -> stored(row.into(TIER_RUN))));
    }

    private static StoredRun stored(TierRunRecord row) {
        return new StoredRun(LocalDate.ofEpochDay(row.getAsOfDay()), row.getPolicyVersion(), row.getModel(),
                Instant.ofEpochMilli(row.getRanAtMillis()), row.getSize(), row.getScored(), row.getModelled(),
                List.of(row.getCoreCount(), row.getPotentialCount(), row.getOrdinaryCount(), row.getCustomCount()),
                row.getRose(), row.getFell());
    }

    /// What holds of a run wholly, with the scales.
    public Optional<RunHead> head(LocalDate asOf) {
        return database.read(sql -> head(sql, day(asOf)));
    }

    private static Optional<RunHead> head(DSLContext sql, int day) {
        return sql.selectFrom(TIER_RUN).where(TIER_RUN.AS_OF_DAY.eq(day)).fetchOptional(row -> {
            List<Integer> borders = Arrays.stream(row.getBorders().split(",")).filter(part -> !part.isEmpty())
                    .map(Integer::valueOf).toList();
            return new RunHead(LocalDate.ofEpochDay(row.getAsOfDay()), row.getPolicyVersion(), row.getSize(),
                    row.getScored(), row.getModelled(), borders,
                    SCALES.stream().map(scale -> MeasureScale.unpack(row.get(scale))).toList());
        });
    }

    /// The sheet of a run; empty when there is no such run, or it is so old that its sheet was let go.
    public Optional<ScoreSheet> sheet(LocalDate asOf) {
        return database.read(sql -> head(sql, day(asOf)).flatMap(head -> {
            ScoreSheet.Builder builder = new ScoreSheet.Builder(head);
            List<byte[]> blocks = sql.select(SCORE_SHEET.PACKED).from(SCORE_SHEET)
                    .where(SCORE_SHEET.AS_OF_DAY.eq(day(asOf))).orderBy(SCORE_SHEET.BLOCK).fetch(SCORE_SHEET.PACKED);
            if (blocks.isEmpty() && head.size() > 0) {
                return Optional.empty();
            }
            blocks.forEach(builder::add);
            return Optional.of(builder.build());
        }));
    }

    /// Who moved in a run; empty when there is no such run.
    public Optional<TierMoves> moves(LocalDate asOf) {
        return database.read(sql -> sql.select(TIER_RUN.MOVES).from(TIER_RUN)
                .where(TIER_RUN.AS_OF_DAY.eq(day(asOf))).fetchOptional(TIER_RUN.MOVES).map(TierMoves::unpack));
    }

    /// One customer in the run of a day, with what holds of the run: what [TierReason] asks for. Empty when the run does not have the
    /// customer.
    public Optional<TierReason.InRun> customer(LocalDate asOf, int customer) {
        return database.read(sql -> line(sql, day(asOf), customer)
                .flatMap(scores -> head(sql, day(asOf)).map(head -> new TierReason.InRun(head, scores))));
    }

    /// A customer month by month, the newest first: the line of the last run of each month, where the customer is in it.
    public List<Past> history(int customer, LocalDate asOf, int months) {
        List<StoredRun> runs = monthly(asOf, months);
        return database.read(sql -> {
            List<Past> past = new ArrayList<>();
            for (StoredRun run : runs) {
                line(sql, day(run.asOf()), customer).ifPresent(scores -> past.add(new Past(run, scores)));
            }
            return past;
        });
    }

    /// A customer in a run.
    public record Past(StoredRun run, CustomerScores scores) {}

    private static Optional<CustomerScores> line(DSLContext sql, int day, int customer) {
        return sql.select(SCORE_SHEET.PACKED).from(SCORE_SHEET).where(SCORE_SHEET.AS_OF_DAY.eq(day))
                .and(SCORE_SHEET.BLOCK.eq(customer / ScoreSheet.BLOCK)).fetchOptional(SCORE_SHEET.PACKED)
                .filter(packed -> customer % ScoreSheet.BLOCK < packed.length / ScoreSheet.BYTES_PER_CUSTOMER)
                .map(packed -> ScoreSheet.unpackOne(packed, customer));
    }

    /// Removes the run of a day; false when there was none.
    public Acted<Boolean> remove(LocalDate asOf) {
        return acts.carryOut((sql, changes) -> {
            sql.deleteFrom(SCORE_SHEET).where(SCORE_SHEET.AS_OF_DAY.eq(day(asOf))).execute();
            boolean removed = sql.deleteFrom(TIER_RUN).where(TIER_RUN.AS_OF_DAY.eq(day(asOf))).execute() > 0;
            if (removed) {
                changes.add(new Change(Change.Kind.TIER_RUN, asOf.toString()));
            }
            return removed;
        });
    }

    private static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
