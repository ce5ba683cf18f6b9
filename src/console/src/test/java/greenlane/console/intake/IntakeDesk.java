package greenlane.console.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.disk.FolderLock.Holder;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// A store in a folder of its own with the page's model in front of it. Everything happens at once, or when it is let go.
final class IntakeDesk implements AutoCloseable {
    static final String RETAIL = """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,LANTERN,6,12/1/2010 8:26,2.55,17850,United Kingdom
            536366,22633,HAND WARMER,6,12/1/2010 8:28,1.85,17851,United Kingdom
            C536379,85123A,LANTERN,-1,12/1/2010 9:41,2.55,17850,United Kingdom
            536414,22139,,56,12/1/2010 11:52,0.5,,United Kingdom
            """;
    static final String CUSTOMERS = """
            code,name,phone,city,town
            C1,陈国强,13800136021,上海,浦东
            C2,赵文静,13800136022,杭州,西湖
            """;

    final Store store;
    final Texts texts = new Texts(Language.ZH_CN, Texts.Missing.FAIL);
    final List<String> went = new ArrayList<>();
    final IntakeViewModel model;
    private final Path folder;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    IntakeDesk(Path folder) {
        this.folder = folder;
        store = assertInstanceOf(StoreOpening.Opened.class,
                Store.open(folder.resolve("home"), new Holder(ProcessHandle.current().pid(), "test"),
                        InstantSource.fixed(Instant.parse("2026-03-12T06:00:00Z"))))
                .store();
        model = new IntakeViewModel(texts, new IntakePorts(store.purchases(), store.customers(),
                store.savedMappings(), this::execute, Runnable::run, () -> ZoneId.of("Asia/Shanghai"),
                () -> went.add("changed"), new IntakePorts.Ways(() -> went.add("customers"),
                        () -> went.add("tiers"), () -> went.add("history"))));
    }

    private void execute(Runnable task) {
        if (held) {
            waiting.add(task);
        } else {
            task.run();
        }
    }

    /// From now on tasks wait.
    void hold() {
        held = true;
    }

    /// Runs what waits.
    void letGo() {
        held = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /// What is said of the outcome.
    String said() {
        return String.join("\n", new IntakeSentences(texts).all(model.run().outcomeProperty().get().orElseThrow()));
    }

    @Override
    public void close() {
        store.close();
    }
}
