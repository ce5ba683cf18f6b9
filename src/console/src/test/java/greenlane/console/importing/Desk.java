package greenlane.console.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.feeds.mapping.Field;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.disk.FolderLock.Holder;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/// A store in a folder of its own, an import in front of it, and files to import.
final class Desk implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String GOOD = """
            call_id,start_time,queue,wait_sec,talk,agent,result
            A1,2026-02-03 09:02:00,售后热线,47,6:18,刘洋,接通
            A2,2026-02-03 09:03:00,售后热线,96,,,放弃
            A3,2026-02-03 09:04:00,咨询热线,12,3:55,孙丽,接通
            """;
    static final String WITH_BAD_ROWS = GOOD + """
            A4,2026-02-03 09:05:00,售后热线,-4,2:10,马超,接通
            A5,2026-02-41 09:06:00,售后热线,9,3:02,叶珊,接通
            A6,2026-02-03 09:07:00,售后热线,9,3:02,叶珊,转接
            """;

    final Store store;
    final Texts texts = new Texts(Language.ZH_CN, Texts.Missing.FAIL);
    final ImportViewModel model;
    boolean wentToCustomers;
    final List<Path> replayed = new ArrayList<>();
    private final Path folder;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    /// Everything happens at once, on the test's thread.
    Desk(Path folder) {
        this(folder, Optional.empty(), Runnable::run);
    }

    /// @param elsewhere where tasks run; on the test's thread, in turn, when empty
    Desk(Path folder, Optional<Executor> elsewhere, Consumer<Runnable> onScreen) {
        this.folder = folder;
        store = assertInstanceOf(StoreOpening.Opened.class,
                Store.open(folder.resolve("home"), new Holder(ProcessHandle.current().pid(), "test"),
                        InstantSource.fixed(NOW)))
                .store();
        model = new ImportViewModel(texts, new ImportPorts(store.imports(), store.savedMappings(),
                elsewhere.orElse(this::execute), onScreen, InstantSource.fixed(NOW), () -> ZONE,
                (file, _) -> replayed.add(file), () -> wentToCustomers = true));
    }

    private void execute(Runnable task) {
        if (held) {
            waiting.add(task);
        } else {
            task.run();
        }
    }

    /// From now on tasks wait for [#release].
    void hold() {
        held = true;
    }

    /// Runs what waited.
    void release() {
        held = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    Path file(String name, String content) {
        return file(name, content, StandardCharsets.UTF_8);
    }

    Path file(String name, String content, Charset charset) {
        return file(name, content.getBytes(charset));
    }

    Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Goes to the last step with a file that needs nothing settled, and imports it.
    void importAll(Path file) {
        model.open(file);
        for (int step = 0; step < ImportStep.values().length; step++) {
            model.next();
        }
    }

    MappingRow column(String name) {
        return model.mapping().rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    MappingRow column(Field field) {
        return model.mapping().rows().stream().filter(row -> row.fieldProperty().get().equals(Optional.of(field)))
                .findFirst().orElseThrow();
    }

    CheckResult.Done checked() {
        return model.check().done().orElseThrow();
    }

    RunResult result() {
        return model.run().resultProperty().get().orElseThrow();
    }

    RunResult.Kept kept() {
        return assertInstanceOf(RunResult.Kept.class, result());
    }

    @Override
    public void close() {
        store.close();
    }
}
