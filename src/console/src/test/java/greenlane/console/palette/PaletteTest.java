package greenlane.console.palette;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PaletteTest {
    private final PaletteViewModel model = new PaletteViewModel(() -> List.of(command("live", "实时现场", true),
            command("settings", "设置", true), command("import", "数据导入", true), command("wallboard", "大屏", false)));

    @Test
    void nothingTypedListsEverythingThatCanBeDone() {
        model.open();

        assertEquals(List.of("live", "settings", "import"), hits());
    }

    @Test
    void pinyinInitialsFindChineseTitles() {
        model.open();
        model.queryProperty().set("ssxc");
        assertEquals(List.of("live"), hits());

        model.queryProperty().set("sjdr");
        assertEquals(List.of("import"), hits());
    }

    @Test
    void aCommandIsFoundByItsFixedWordInEveryLanguage() {
        model.open();
        model.queryProperty().set("sett");

        assertEquals(List.of("settings"), hits());
    }

    @Test
    void charactersInOrderAreEnoughAndTheBestFitIsFirst() {
        model.open();
        model.queryProperty().set("设");
        assertEquals(List.of("settings"), hits());

        model.queryProperty().set("zzz");
        assertEquals(List.of(), hits());
    }

    @Test
    void theChoiceStopsAtTheEnds() {
        model.open();
        model.move(-1);
        assertEquals(0, model.chosenProperty().get());

        model.move(99);
        assertEquals(2, model.chosenProperty().get());
    }

    private List<String> hits() {
        return model.hits().stream().map(Command::id).toList();
    }

    private static Command command(String id, String title, boolean ready) {
        return new Command(id, "bi-gear", "页面", title, "", () -> ready, () -> {});
    }
}
