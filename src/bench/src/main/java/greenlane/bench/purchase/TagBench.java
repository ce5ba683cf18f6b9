package greenlane.bench.purchase;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import greenlane.core.purchase.OrderBook.EqualLines;
import greenlane.feeds.words.DictionaryWords;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.act.Acted;
import greenlane.store.disk.FolderLock.Holder;
import greenlane.store.purchase.ImportRules;
import greenlane.store.purchase.PurchaseImport;
import greenlane.store.purchase.PurchaseRepository;
import greenlane.store.tag.TagRepository.Made;

/// How long the tags of all customers take, and how fast purchases come in with tags kept up to date after each import.
///
/// Arguments: a folder for the store (made and left there), lines (2,000,000), customers (200,000), lines of a later import (100,000).
public final class TagBench {
    private static final long SEED = 20_260_305;
    private static final int FIRST_DAY = (int) LocalDate.of(2024, 1, 1).toEpochDay();
    private static final int DAYS = 2 * 365;
    private static final int ROUNDS = 5;
    private static final ImportRules RULES = new ImportRules("CNY", EqualLines.KEEP_ONE);

    private TagBench() {}

    /// Runs it.
    public static void main(String[] args) {
        int lines = args.length > 1 ? Integer.parseInt(args[1]) : 2_000_000;
        int customers = args.length > 2 ? Integer.parseInt(args[2]) : 200_000;
        int more = args.length > 3 ? Integer.parseInt(args[3]) : 100_000;
        StoreOpening opening = Store.open(Path.of(args[0]), new Holder(ProcessHandle.current().pid(), "bench"),
                InstantSource.system());
        if (!(opening instanceof StoreOpening.Opened(Store store))) {
            throw new IllegalStateException(opening.toString());
        }
        try (store) {
            store(store, new PurchaseScript(SEED, customers, 0), lines, FIRST_DAY, DAYS);
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                double before = worked();
                Made made = made(store.tags().tags().run(day(DAYS), ZoneOffset.UTC, new DictionaryWords()));
                System.out.printf(Locale.ROOT, "tags of all %,d customers in %.0f ms (%.0f ms of one processor)%n",
                        made.customers(), seconds(start) * 1e3, (worked() - before) * 1e3);
            }
            for (int round = 0; round < ROUNDS; round++) {
                PurchaseScript script = new PurchaseScript(SEED + 1 + round, customers, lines + round * more);
                long start = System.nanoTime();
                store(store, script, more, FIRST_DAY + DAYS + round, 1);
                double imported = seconds(start);
                double before = worked();
                Made made = made(store.tags().tags().refresh(day(DAYS + round), ZoneOffset.UTC, new DictionaryWords()));
                double all = seconds(start);
                System.out.printf(Locale.ROOT,
                        "%,d more lines in %.0f ms, then the tags of %,d blocks in %.0f (%.0f): %,.0f lines a second with tags%n",
                        more, imported * 1e3, made.blocks(), (all - imported) * 1e3, (worked() - before) * 1e3,
                        more / all);
            }
        }
    }

    private static Made made(Acted<Made> acted) {
        return switch (acted) {
            case Acted.Done<Made>(Made made) -> made;
            case Acted.Failed<Made> failed -> throw new IllegalStateException(failed.toString());
        };
    }

    private static void store(Store store, PurchaseScript script, int lines, int firstDay, int days) {
        if (!(store.purchases().begin("bench", "ab".repeat(32),
                RULES) instanceof PurchaseRepository.Beginning.Begun begun)) {
            throw new IllegalStateException("the import was refused");
        }
        try (PurchaseImport running = begun.running()) {
            script.write(lines, firstDay, days, running::add);
            if (running.keep(0) instanceof Acted.Failed<PurchaseImport.Kept> failed) {
                throw new IllegalStateException(failed.toString());
            }
        }
    }

    private static LocalDate day(int after) {
        return LocalDate.ofEpochDay(FIRST_DAY + (long) after);
    }

    /// What this thread has worked: on a busy machine the better measure.
    private static double worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
