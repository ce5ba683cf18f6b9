package greenlane.console.silent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.console.area.InventedCentre;
import greenlane.console.i18n.Language;
import greenlane.core.customer.Customer;
import greenlane.store.customer.CustomerChange;
import greenlane.store.silent.SilentAct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SilentViewModelTest {
    private final Path folder;
    private final InventedCentre centre;
    private final SilentViewModel model;

    SilentViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        centre = new InventedCentre(folder.resolve("home"));
        model = new SilentDesk(centre, Language.ZH_CN, Runnable::run, Runnable::run).model;
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private void filled() {
        centre.fill(240).run(0);
        model.refresh();
    }

    private SilentList list() {
        return model.list().orElseThrow();
    }

    private void select(int... rows) {
        List<SilentRow> selected = new ArrayList<>();
        for (int row : rows) {
            selected.add(list().rows().get(row));
        }
        model.selectedProperty().set(selected);
    }

    @Test
    void beforeTheFirstRunThePageSaysSo() {
        model.refresh();
        assertInstanceOf(SilentViewModel.State.NoRun.class, model.stateProperty().get());
    }

    @Test
    void thoseWithMostAtStakeComeFirst() {
        filled();
        List<Long> stakes = list().rows().stream().map(row -> row.silent().atStakeMinor()).toList();
        assertFalse(stakes.isEmpty());
        assertEquals(stakes.stream().sorted(Comparator.reverseOrder()).toList(), stakes);
    }

    @Test
    void anAssignmentIsShownAndStillThereWhenTheListIsReadAgain() {
        filled();
        select(0, 1);
        model.assign(" 王芳 ");
        assertEquals(List.of("王芳", "王芳"), list().rows().stream().limit(2).map(SilentRow::person).toList());
        model.refresh();
        assertEquals(2, list().count(Stage.ASSIGNED));
    }

    @Test
    void aContactStandsWithItsResultAndItsNote() {
        filled();
        select(0);
        model.contacted(SilentAct.Outcome.RETURNING, "下月换新机");
        assertEquals(Stage.CONTACTED, list().rows().getFirst().stage());
        assertEquals(1, list().returning());
        select(0);
        assertEquals(List.of(new SilentAct.Contacted(SilentAct.Outcome.RETURNING, "下月换新机")),
                model.pastProperty().get().stream().map(SilentAct::deed).toList());
    }

    @Test
    void theSelectionFollowsTheCustomerThroughAnAct() {
        filled();
        select(2);
        model.assign("唐宇");
        assertEquals(List.of("唐宇"), model.selectedProperty().get().stream().map(SilentRow::person).toList());
    }

    @Test
    void aFilterKeepsWhatFitsAndCanBeDropped() {
        filled();
        model.filterProperty().set(SilentFilter.NONE.ofRegion("上海"));
        assertTrue(model.shownProperty().get().stream().allMatch(row -> row.customer().region().equals("上海")));
        assertTrue(model.shownProperty().get().size() < list().rows().size());
        assertTrue(model.drop());
        assertEquals(list().rows(), model.shownProperty().get());
        assertFalse(model.drop());
    }

    @Test
    void aFilterByStateFollowsWhatIsDone() {
        filled();
        model.filterProperty().set(SilentFilter.NONE.ofStage(Optional.of(Stage.OPEN)));
        int before = model.shownProperty().get().size();
        select(0);
        model.assign("王芳");
        assertEquals(before - 1, model.shownProperty().get().size());
    }

    @Test
    void anExportMasksPhonesAndMakesFormulasHarmless() throws IOException {
        filled();
        SilentRow first = list().rows().getFirst();
        centre.store().customers().change(new CustomerChange(first.customer().code(), "=1+2", Customer.Kind.PERSON,
                "13812346021", "上海", Optional.empty(), ""));
        model.refresh();
        Path file = folder.resolve("silent.csv");
        model.export(file);
        List<String> lines = Files.readString(file).lines().toList();
        assertTrue(lines.getFirst().startsWith("\uFEFF序,编号"), lines.getFirst());
        assertTrue(lines.get(1).contains(",'=1+2,"), lines.get(1));
        assertTrue(lines.get(1).contains("138****6021"), lines.get(1));
        assertEquals(list().rows().size() + 1, lines.size());
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() {
        filled();
        model.export(folder.resolve("no/such/folder.csv"));
        assertInstanceOf(SilentCsv.Saved.Failed.class, assertInstanceOf(SilentViewModel.Said.Exported.class,
                model.saidProperty().get().orElseThrow()).saved());
    }
}
