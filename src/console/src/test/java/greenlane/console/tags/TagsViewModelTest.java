package greenlane.console.tags;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.keeping.StoredTags;
import greenlane.console.value.TagMeasuring;
import greenlane.core.tag.LibraryProblem;
import greenlane.core.tag.LibraryText;
import greenlane.core.tag.TagLibrary;
import greenlane.core.tag.Verdict;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.act.Acted;
import greenlane.store.customer.CustomerChange;
import greenlane.store.disk.FolderLock.Holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TagsViewModelTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @TempDir
    Path folder;

    private Store store;
    private StoredTags stored;
    private TagsViewModel model;
    private final Texts texts = new Texts(Language.ZH_CN, Texts.Missing.FAIL);

    @BeforeEach
    void open() {
        store = assertInstanceOf(StoreOpening.Opened.class, Store.open(folder.resolve("home"),
                new Holder(ProcessHandle.current().pid(), "test"),
                InstantSource.fixed(Instant.parse("2026-03-12T06:00:00Z")))).store();
        stored = new StoredTags(store, () -> ZONE);
        model = new TagsViewModel(texts, new TagPorts(stored::overview, () -> stored.make(TODAY),
                new TagMeasuring(store)::measure, store.tags().libraries(), listener -> {
                    var _ = store.listen(listener);
                }, Runnable::run, Runnable::run, "李敏"));
        List<CustomerChange> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(CustomerChange.of("K" + i));
        }
        assertInstanceOf(Acted.Done.class, store.customers().save(people));
        assertInstanceOf(Acted.Done.class, store.tags().notes().write("K0", "王芳", "太贵了，要打折"));
        assertInstanceOf(Acted.Done.class, store.tags().notes().write("K1", "王芳", "The device is broken again"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private int sure(String code) {
        TagOverview overview = model.overview().orElseThrow();
        return overview.coverage().get(overview.library().indexOf(code)).sure();
    }

    @Test
    void theLibraryIsListedBeforeTagsAreMadeAndItsCoverageAfterwards() {
        model.show();
        assertFalse(model.overview().orElseThrow().made());
        model.make();
        assertTrue(model.overview().orElseThrow().made());
        assertEquals(1, sure("price-sensitive"));
        assertEquals(1, sure("fault-prone"));
        assertEquals(0, sure("wants-individuality"));
    }

    @Test
    void everyRuleOfTheShippedLibraryIsSaidInWordsInAllLanguages() {
        model.show();
        for (Language language : Language.values()) {
            texts.switchTo(language);
            TagWords words = new TagWords(texts);
            TagOverview overview = model.overview().orElseThrow();
            overview.library().tags().forEach(tag -> tag.rules().forEach(rule -> assertTrue(
                    words.rule(rule, 0.8).contains("80"), () -> words.rule(rule, 0.8))));
        }
    }

    @Test
    void aVerdictTeachesTheRuleItWasAbout() {
        model.show();
        model.make();
        var tag = store.tags().tags().ofCustomer(store.customers().find("K0").orElseThrow(), TODAY, ZONE,
                stored.segmenter()).getFirst();
        assertInstanceOf(Acted.Done.class, stored.say(0, tag, Verdict.Kind.REFUSED, "李敏", TODAY));
        TagOverview overview = model.overview().orElseThrow();
        int index = overview.library().indexOf("price-sensitive");
        int rule = overview.weights().firstRule(index) + 1;
        assertEquals(1, overview.weights().refused(rule));
        assertEquals(10 * 0.85 / 11, overview.weights().weight(index, rule), 1e-12);
    }

    @Test
    void aLibraryThatIsExportedCanBeAdoptedAgain() {
        model.show();
        Path out = folder.resolve("library.txt");
        model.export(out);
        model.adopt(out);
        assertEquals(new TagsViewModel.Said.Adopted(1), model.saidProperty().get().orElseThrow());
        TagLibrary adopted = model.overview().orElseThrow().library();
        assertEquals(LibraryText.write(LibraryText.shipped()), LibraryText.write(adopted));
    }

    @Test
    void whatIsNoLibraryIsRefusedWithEveryProblemAndNothingChanges() throws IOException {
        model.show();
        model.adopt(file("bad.txt", "format=1\nwindowMonths=900\nnonsense\n"));
        var said = assertInstanceOf(TagsViewModel.Said.NoLibrary.class, model.saidProperty().get().orElseThrow());
        assertTrue(said.problems().size() >= 2, said::toString);
        assertTrue(said.problems().stream().anyMatch(LibraryProblem.NoLine.class::isInstance), said::toString);
        ProblemWords words = new ProblemWords(texts);
        said.problems().forEach(problem -> assertFalse(words.sentence(problem).isBlank()));
        assertEquals(0, model.overview().orElseThrow().library().version());
    }

    @Test
    void aFileThatIsNotTextInUtf8IsRefused() throws IOException {
        model.show();
        Path bytes = Files.write(folder.resolve("bytes.txt"), new byte[]{(byte) 0xFF, (byte) 0xFE, 0, 1});
        model.adopt(bytes);
        assertEquals(new TagsViewModel.Said.Unreadable("bytes.txt"), model.saidProperty().get().orElseThrow());
        model.adopt(folder.resolve("there-is-none.txt"));
        assertEquals(new TagsViewModel.Said.Unreadable("there-is-none.txt"), model.saidProperty().get().orElseThrow());
    }

    @Test
    void labelsAreComparedAndWhatCannotBeUsedIsCounted() throws IOException {
        model.show();
        Path labels = file("labels.csv", """
                customer,tag,label
                K0,price-sensitive,yes
                K1,故障多发,是
                K2,Price-sensitive,no
                K3,fault-prone,yes
                K9,fault-prone,yes
                K3,no-such-tag,yes
                K3,silent,perhaps
                """);
        model.measure(labels);
        assertInstanceOf(TagMeasuring.Result.NotMade.class, result());
        model.make();
        model.measure(labels);
        var measured = assertInstanceOf(TagMeasuring.Result.Measured.class, result());
        assertEquals(List.of(3, 4),
                List.of(measured.agreement().matched().hits(), measured.agreement().matched().of()));
        assertEquals(1, measured.unknown());
        assertEquals(2, measured.report().rowsRejected());
    }

    private TagMeasuring.Result result() {
        return assertInstanceOf(TagsViewModel.Measured.Done.class, model.measuredProperty().get()).result();
    }
}
