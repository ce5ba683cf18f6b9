package greenlane.console.customers;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.keeping.StoreTiers;
import greenlane.console.keeping.StoredBook;
import greenlane.core.customer.Customer;
import greenlane.core.customer.ServicePolicy;
import greenlane.core.purchase.OrderBook;
import greenlane.core.purchase.PurchaseLine;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.act.Acted;
import greenlane.store.customer.CustomerChange;
import greenlane.store.disk.FolderLock.Holder;
import greenlane.store.purchase.ImportRules;
import greenlane.store.purchase.PurchaseImport;
import greenlane.store.purchase.PurchaseRepository;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// A store in a folder of its own with the customers page in front of it.
final class Counter implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-12T06:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final int DAYS = 40;

    final Store store;
    final Texts texts = new Texts(Language.ZH_CN, Texts.Missing.FAIL);
    final CustomersViewModel model;
    final List<String> wentToImport = new ArrayList<>();
    final List<String> wentToLibrary = new ArrayList<>();

    /// Everything happens at once, on the test's thread.
    Counter(Path folder) {
        this(folder, Runnable::run, Runnable::run);
    }

    Counter(Path folder, Executor elsewhere, Consumer<Runnable> onScreen) {
        InstantSource clock = InstantSource.fixed(NOW);
        store = assertInstanceOf(StoreOpening.Opened.class,
                Store.open(folder.resolve("home"), new Holder(ProcessHandle.current().pid(), "test"), clock)).store();
        model = new CustomersViewModel(texts,
                new CustomersPorts(new StoredBook(store, clock, () -> ZONE), new StoreTiers(store, Runnable::run),
                        elsewhere, onScreen, clock, () -> ZONE, "李敏", ServicePolicy.example(),
                        () -> wentToImport.add("import"), () -> wentToLibrary.add("library")));
    }

    /// Some customers by name; the first of them buys most.
    void bringIn(String... names) {
        List<CustomerChange> said = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            said.add(new CustomerChange("C" + i, names[i], Customer.Kind.PERSON, "1380013602" + i % 10, "上海",
                    Optional.empty(), ""));
        }
        assertInstanceOf(Acted.Done.class, store.customers().save(said));
        PurchaseImport running = assertInstanceOf(PurchaseRepository.Beginning.Begun.class,
                store.purchases().begin("orders.csv", "a".repeat(64),
                        new ImportRules("CNY", OrderBook.EqualLines.KEEP_ALL)))
                .running();
        int today = (int) TODAY.toEpochDay();
        for (int i = 0; i < names.length; i++) {
            for (int order = 0; order <= names.length - i; order++) {
                running.add(new PurchaseLine("C" + i, "O" + i + "-" + order, today - order * DAYS, 36_000, "GL-1",
                        "净水滤芯", 2, 19_900L * (names.length - i), PurchaseLine.UNKNOWN));
            }
        }
        assertInstanceOf(Acted.Done.class, running.keep(0));
    }

    @Override
    public void close() {
        store.close();
    }
}
