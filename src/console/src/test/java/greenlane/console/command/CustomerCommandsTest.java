package greenlane.console.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.tier.PolicyText;
import greenlane.core.tier.ScoreSheet;
import greenlane.core.tier.TierPolicy;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.disk.FolderLock.Holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The commands about customers, purchases and tiers as people at a terminal use them.
class CustomerCommandsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-31T08:00:00Z"));
    private static final String RETAIL = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,"HOLDER, WHITE",6,2010-12-01 08:26:00,2.55,17850,United Kingdom
            536366,22633,HAND WARMER,6,2010-12-02 08:28:00,1.85,17850,United Kingdom
            C536379,85123A,"HOLDER, WHITE",-2,2010-12-03 09:41:00,2.55,17850,United Kingdom
            536370,22728,ALARM CLOCK,24,2010-12-01 08:45:00,3.75,12583,France
            536414,22139,,56,2010-12-01 11:52:00,0,,United Kingdom
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("--lang", "en"));
        all.addAll(List.of(args));
        return GreenlaneCommand.run(new Screens() {
            @Override
            public int open(WindowOptions options) {
                return ExitCode.FAILURE;
            }

            @Override
            public int shots(ShotOptions options) {
                return ExitCode.FAILURE;
            }
        }, this::open, CLOCK, new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private StoreOpening open(Path home) {
        return Store.open(home, new Holder(1, "test"), CLOCK);
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private <T> T inStore(Function<Store, T> asked) {
        try (Store store = assertInstanceOf(StoreOpening.Opened.class, open(Path.of(home()))).store()) {
            return asked.apply(store);
        }
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private String json(String path) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(out.toString())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String here = parser.getParsingContext().pathAsPointer().toString().replace('/', '.');
                if (token.isScalarValue() && here.equals("." + path)) {
                    return parser.getText();
                }
            }
        }
        return "nothing at " + path;
    }

    /// Forty customers of whom each buys more often and for more than the one before.
    private String purchases() throws IOException {
        StringBuilder rows = new StringBuilder("customer,date,amount\n");
        for (int customer = 0; customer < 40; customer++) {
            for (int purchase = 0; purchase <= customer % 10; purchase++) {
                rows.append("K").append(customer).append(',')
                        .append(LocalDate.of(2025, 6, 1).plusDays(customer + purchase * 7L)).append(',')
                        .append(10 + customer).append(".50\n");
            }
        }
        return file("orders.csv", rows.toString());
    }

    @Test
    void purchasesComeInOnceAndTellOfCancellationsAndMissingCustomers() throws IOException {
        String retail = file("retail.csv", RETAIL);
        assertEquals(ExitCode.ROWS_REJECTED, run("purchases", "import", retail, "--home", home()));
        assertTrue(out.toString().contains("retail.csv: 4 lines are new, 0 were there already, 0 were corrected, "
                + "1 rows were rejected."), out.toString());
        assertTrue(out.toString().contains("5 rows were read; 1 of them cancel something, 1 name no customer, "
                + "1 have a price of zero."), out.toString());
        assertTrue(Files.exists(folder.resolve("retail.csv.rejects.csv")));
        assertEquals(ExitCode.ROWS_REJECTED, run("purchases", "import", retail, "--home", home()));
        assertTrue(out.toString().contains("0 lines are new, 4 were there already"), out.toString());
        long spendMinor = inStore(store -> store.purchases().columns(LocalDate.of(2011, 1, 1)).spendMinor(0));
        assertEquals(2_130, spendMinor);
    }

    @Test
    void anImportOfPurchasesIsTakenBackByTheSameDoorAsOneOfContacts() throws IOException {
        run("purchases", "import", file("retail.csv", RETAIL), "--home", home());
        inStore(store -> store.imports().undo(store.imports().all().getFirst().id()));
        boolean bought = inStore(store -> store.purchases().columns(LocalDate.of(2011, 1, 1)).bought(0));
        assertFalse(bought);
    }

    @Test
    void aFileInAnotherCurrencyNeedsARate() throws IOException {
        String retail = file("retail.csv", RETAIL);
        assertEquals(ExitCode.FINE, run("purchases", "import", purchases(), "--home", home(), "--currency", "CNY"));
        assertEquals(ExitCode.FAILURE, run("purchases", "import", retail, "--home", home()));
        assertTrue(err.toString().contains("the file has GBP, the store keeps CNY"), err.toString());
        assertEquals(ExitCode.ROWS_REJECTED,
                run("purchases", "import", retail, "--home", home(), "--rate", "9.5"));
        assertEquals(ExitCode.USAGE, run("purchases", "import", retail, "--home", home(), "--currency", "XX"));
    }

    @Test
    void customersComeInByTheirCodesAndWhatCannotBeKeptIsNamed() throws IOException {
        String list = file("customers.csv",
                "code,name,phone\nK1,张伟,13800136021\nK2,=1+1,+8613900000000\nK1,李四,1\nK3," + "x".repeat(10_000)
                        + ",2\n");
        assertEquals(ExitCode.ROWS_REJECTED, run("customers", "import", list, "--home", home()));
        assertTrue(out.toString().contains("2 customers are new, 0 were changed, 0 are as they were, 2 rows were "
                + "rejected."), out.toString());
        assertTrue(err.toString().contains("Code of an earlier row (K1, already on line 2)"), err.toString());
        assertTrue(err.toString().contains("Text too long (10,000 characters, limit 400)"), err.toString());
        assertEquals("张伟", inStore(store -> store.customers().find("K1").orElseThrow().name()));
        run("customers", "import", list, "--home", home());
        assertTrue(out.toString().contains("0 customers are new, 0 were changed, 2 are as they were"), out.toString());
    }

    @Test
    void exportedCellsAreMaskedAndNeverFormulas() throws IOException {
        run("customers", "import",
                file("customers.csv", "code,name,phone\nK1,张伟,13800136021\n=K2,=1+1,+8613900001234\n"),
                "--home", home());
        String to = folder.resolve("out.csv").toString();
        assertEquals(ExitCode.FINE, run("customers", "export", to, "--home", home()));
        String masked = Files.readString(Path.of(to));
        assertTrue(masked.contains("\r\nK1,张*,,138****6021,"), masked);
        assertTrue(masked.contains("\r\n'=K2,'="), masked);
        assertFalse(masked.contains("13800136021"), masked);
        assertEquals(ExitCode.FINE, run("customers", "export", to, "--home", home(), "--personal"));
        assertTrue(Files.readString(Path.of(to)).contains("\r\nK1,张伟,,13800136021,"));
        assertEquals("export", inStore(store -> store.customers().reveals(0).getFirst().field()));
    }

    @Test
    void tiersAreMadeAsOfADayAndAgainToTheBit() throws IOException {
        run("purchases", "import", purchases(), "--home", home());
        assertEquals(ExitCode.FINE, run("tiers", "run", "--home", home(), "--as-of", "2025-10-31", "--json"),
                err.toString());
        assertEquals("40", json("scored"));
        assertEquals("true", json("policy.adopted"));
        assertEquals("2", json("tiers.0.customers"));
        ScoreSheet first = inStore(
                store -> store.tiers().runs().sheet(LocalDate.of(2025, 10, 31)).orElseThrow());
        assertEquals(ExitCode.FINE, run("tiers", "run", "--home", home(), "--as-of", "2025-10-31"));
        assertTrue(out.toString().contains("Core: 2"), out.toString());
        assertTrue(out.toString().contains("plain rules"), out.toString());
        assertEquals(first,
                inStore(store -> store.tiers().runs().sheet(LocalDate.of(2025, 10, 31)).orElseThrow()));
        assertEquals(ExitCode.FINE, run("tiers", "run", "--home", home(), "--json"));
        assertEquals("2026-03-31", json("asOf"));
        assertEquals("2025-10-31", json("follows"));
    }

    @Test
    void aDayBeforeTheFirstPurchaseAndAnEmptyStoreAreRefused() throws IOException {
        assertEquals(ExitCode.FAILURE, run("tiers", "run", "--home", home()));
        assertTrue(err.toString().contains("There are no purchases in the store"), err.toString());
        run("purchases", "import", purchases(), "--home", home());
        assertEquals(ExitCode.FAILURE, run("tiers", "run", "--home", home(), "--as-of", "2025-05-31"));
        assertEquals("greenlane: 2025-05-31 lies before the first purchase, which was on 2025-06-01. Nothing changed.",
                err.toString().strip());
        assertTrue(inStore(store -> store.tiers().policies().all()).isEmpty());
    }

    @Test
    void aPolicyThatIsNotSoundIsRefusedWithEverythingThatIsWrong() throws IOException {
        run("purchases", "import", purchases(), "--home", home());
        String text = PolicyText.write(TierPolicy.example()).replace("weight.spend=35", "weight.spend=25")
                .replace("cut=share", "cut=score").replace("level.potential.cut=20", "level.potential.cut=60");
        assertEquals(ExitCode.FAILURE,
                run("tiers", "run", "--home", home(), "--policy", file("policy.txt", text)));
        assertEquals(
                "greenlane: The policy policy.txt cannot be used: the weights sum to 90 instead of 100; the cut-offs "
                        + "of Core and Potential overlap. Nothing changed.",
                err.toString().strip());
        assertTrue(inStore(store -> store.tiers().policies().all()).isEmpty());
        String good = PolicyText.write(TierPolicy.exampleOfAnyMeasure());
        assertEquals(ExitCode.FINE, run("tiers", "run", "--home", home(), "--policy", file("any.txt", good), "--json"));
        assertEquals("1", json("policy.version"));
        assertEquals(ExitCode.FINE, run("tiers", "run", "--home", home(), "--policy", file("any.txt", good), "--json"));
        assertEquals("false", json("policy.adopted"));
    }

    @Test
    void tiersAreMeasuredAgainstExpertsAndAgainstTheFuture() throws IOException {
        run("purchases", "import", purchases(), "--home", home());
        assertEquals(ExitCode.FAILURE, run("tiers", "evaluate", "--home", home(), "--future", "2025-12-31"));
        run("tiers", "run", "--home", home(), "--as-of", "2025-07-15");
        StringBuilder labels = new StringBuilder("customer,tier\n");
        for (int customer = 0; customer < 40; customer++) {
            labels.append('K').append(customer).append(customer % 10 == 9 ? ",core" : customer % 10 > 5 ? ",潜力" : ",普通")
                    .append('\n');
        }
        String sample = file("labels.csv", labels + "nobody,core\nK1,core\nK2,golden\n");
        assertEquals(ExitCode.ROWS_REJECTED,
                run("tiers", "evaluate", sample, "--home", home(), "--future", "2025-12-31",
                        "--folds", "4", "--json"),
                err.toString());
        assertEquals("40", json("labels"));
        assertEquals("40", json("tiers.accuracy.of"));
        assertEquals("true", json("fittedCutoffs.fitted"));
        assertEquals("10", json("future.top.1.percent"));
        assertTrue(err.toString().contains("No such customer (nobody)"), err.toString());
        assertTrue(err.toString().contains("No such tier (golden)"), err.toString());
        assertEquals(ExitCode.FINE, run("tiers", "evaluate", "--home", home(), "--future", "2025-12-31"));
        assertTrue(out.toString().contains("Top 10 %: by score"), out.toString());
        assertEquals(ExitCode.USAGE, run("tiers", "evaluate", "--home", home()));
    }

    @Test
    void aFitWithTooFewRepeatBuyersSaysSo() throws IOException {
        assertEquals(ExitCode.FINE, run("clv", "fit", purchases(), "--json"), err.toString());
        assertEquals("too-few-repeat-buyers", json("purchaseModel.reason"));
        assertEquals("last-purchase", json("untilBasis"));
        assertEquals(ExitCode.FAILURE, run("clv", "fit", purchases(), "--until", "2025-05-01"));
        assertTrue(err.toString().contains("2025-05-01 lies before the first purchase, which was on 2025-06-01"),
                err.toString());
    }

    @Test
    void theFitOfCdnowIsThePublishedOne() throws IOException {
        String data = System.getenv("GREENLANE_DATA");
        assumeTrue(data != null, "GREENLANE_DATA names no folder of real data");
        assertEquals(ExitCode.FINE,
                run("clv", "fit", Path.of(data, "cdnow", "CDNOW_sample.txt").toString(), "--format", "cdnow",
                        "--json"));
        assertEquals("2357", json("customers"));
        assertEquals(-9582.43, Double.parseDouble(json("purchaseModel.logLikelihood")), 0.01);
        assertEquals(-4055.92, Double.parseDouble(json("spendModel.logLikelihood")), 0.05);
        assertEquals("946", json("spendModel.customers"));
        assertEquals("cdnow-calibration", json("untilBasis"));
    }

    @Test
    void theBestTenthOfCdnowBringsMoreThanThatOfPlainRfm() throws IOException {
        String data = System.getenv("GREENLANE_DATA");
        assumeTrue(data != null, "GREENLANE_DATA names no folder of real data");
        Path file = Files.copy(Path.of(data, "cdnow", "CDNOW_sample.txt"), folder.resolve("cdnow.txt"));
        assertEquals(ExitCode.FINE, run("purchases", "import", file.toString(), "--home", home()));
        assertEquals(ExitCode.FINE, run("tiers", "run", "--home", home(), "--as-of", "1997-09-30"));
        assertEquals(ExitCode.FINE, run("tiers", "evaluate", "--home", home(), "--future", "1998-06-30", "--json"));
        assertTrue(Double.parseDouble(json("future.top.1.byScore")) > Double
                .parseDouble(json("future.top.1.byPlainRfm")), out.toString());
    }
}
