package greenlane.console.live;

import java.util.ArrayList;
import java.util.List;

import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import greenlane.console.NothingCutOff;
import greenlane.console.floor.FloorTargets;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.console.table.LiveTable;
import greenlane.console.theme.Appearance;
import greenlane.console.theme.Density;
import greenlane.console.theme.Dressing;
import greenlane.console.theme.Fonts;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The Live page in windows and text of every size.
@ExtendWith(ApplicationExtension.class)
class LivePageFitsTest {
    /// The room the window's own frame takes at the left, at the top and below.
    private static final int FRAME_LEFT = 56;
    private static final int FRAME_ABOVE_AND_BELOW = 74;
    private static final int[][] WINDOWS = {{960, 640}, {1024, 768}, {1280, 800}, {1440, 900}, {1920, 1080}};

    private final TestFloor floor = new TestFloor();
    private final List<String> flaws = new ArrayList<>();

    private void crowd() {
        for (int i = 0; i < 6; i++) {
            int queue = floor.queue(i == 0 ? "A hotline with a name that is long" : "Hotline " + i, Medium.PHONE);
            floor.agent("Wren 0" + i, "One", queue);
            for (int caller = 0; caller < 4; caller++) {
                floor.waits(caller * 7, queue, Tier.at(caller % 3), "Kapok 40" + caller);
            }
        }
        floor.at(1_000);
    }

    private void look(Language language, int scale, Density density) {
        Texts texts = new Texts(language, Texts.Missing.FAIL);
        LiveViewModel model = new LiveViewModel(floor, floor.contacts, FloorTargets.example(), Runnable::run,
                System::nanoTime);
        Appearance appearance = new Appearance(Fonts.ofSystem(), new SimpleObjectProperty<>(ColorScheme.LIGHT),
                texts.languageProperty());
        appearance.scaleTo(scale);
        appearance.densityProperty().set(density);
        for (int[] window : WINDOWS) {
            LiveView view = new LiveView(new LiveParts(model, texts, new LiveViewTest.NoActions(),
                    LiveViewTest.steering(), new LiveViewTest.NoLayouts(), Runnable::run, System::nanoTime));
            int width = window[0] - FRAME_LEFT;
            int height = window[1] - FRAME_ABOVE_AND_BELOW;
            Scene scene = new Scene(view.root(), width, height);
            Dressing dressing = Dressing.dress(scene, appearance);
            view.attach();
            model.frame();
            model.second();
            scene.snapshot(new WritableImage(width, height));
            scene.snapshot(new WritableImage(width, height));
            for (String flaw : NothingCutOff.in(view.root())) {
                flaws.add(language.tag() + " " + window[0] + "x" + window[1] + " at " + scale + " % " + density + ": "
                        + flaw);
            }
            view.detach();
            dressing.undress();
        }
    }

    private void everySize(Language language) {
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            crowd();
            for (int scale : new int[]{90, 100, 125, 150}) {
                look(language, scale, Density.STANDARD);
            }
            look(language, 100, Density.COMPACT);
            look(language, 150, Density.COMFORTABLE);
        });
        assertEquals("", String.join("\n", flaws));
    }

    @Test
    void inEnglishNothingIsCutOffInAnyWindowAndTextOfAnySize() {
        everySize(Language.EN);
    }

    @Test
    void inChineseNothingIsCutOffInAnyWindowAndTextOfAnySize() {
        if (Fonts.ofSystem().family(Language.ZH_CN).isPresent()) {
            everySize(Language.ZH_CN);
        }
    }

    @Test
    void aPictureShowsAllQueuesAsAWindowDoes() {
        List<Double> heights = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            crowd();
            Texts texts = new Texts(Language.EN, Texts.Missing.FAIL);
            LiveViewModel model = new LiveViewModel(floor, floor.contacts, FloorTargets.example(), Runnable::run,
                    System::nanoTime);
            LiveView view = new LiveView(new LiveParts(model, texts, new LiveViewTest.NoActions(),
                    LiveViewTest.steering(), new LiveViewTest.NoLayouts(), Runnable::run, System::nanoTime));
            Scene scene = new Scene(view.root(), 1_244, 826);
            Dressing.dress(scene, new Appearance(Fonts.ofSystem(), new SimpleObjectProperty<>(ColorScheme.LIGHT),
                    texts.languageProperty()));
            model.frame();
            model.second();
            view.attach();
            scene.snapshot(new WritableImage(1_244, 826));
            scene.snapshot(new WritableImage(1_244, 826));
            LiveTable<?> queues = (LiveTable<?>) view.root().lookup(".live-table");
            view.detach();
            return List.of(queues.headHeightProperty().get() + 7 * queues.rowHeightProperty().get() + 1,
                    queues.getPrefHeight(), queues.getHeight());
        });

        assertEquals(List.of(heights.getFirst(), heights.getFirst(), heights.getFirst()), heights);
    }

    @Test
    void whatCannotBeReadIsFound() {
        Label label = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Label narrow = new Label("A sentence that has no room");
            narrow.setMaxWidth(40);
            new Scene(new javafx.scene.layout.VBox(narrow), 200, 100).snapshot(new WritableImage(200, 100));
            return narrow;
        });

        assertTrue(NothingCutOff.in(label.getParent()).getFirst().contains("no tooltip tells it"));
    }
}
