package greenlane.console.live;

import java.util.List;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import greenlane.console.i18n.Texts;
import greenlane.console.table.ColumnChoice;
import greenlane.console.table.LiveTable;

/// The menus of a table: which columns, in which order, and saving what it shows.
final class TableMenu {
    private TableMenu() {}

    /// A button that lets people choose the columns.
    static Button columns(LiveTable<?> table, Texts texts) {
        Button button = PanelHead.iconButton(BootstrapIcons.COLUMNS_GAP, texts.text("live.table.columns"));
        button.setOnAction(_ -> columnMenu(table, texts).show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    private static ContextMenu columnMenu(LiveTable<?> table, Texts texts) {
        ContextMenu menu = new ContextMenu();
        List<ColumnChoice> choices = table.columnChoices();
        for (ColumnChoice choice : choices) {
            CheckMenuItem item = new CheckMenuItem(choice.title());
            item.setSelected(choice.shown());
            item.setDisable(!choice.canHide());
            item.setOnAction(_ -> table.columnShown(choice.id(), item.isSelected()));
            menu.getItems().add(item);
        }
        MenuItem reset = new MenuItem(texts.text("live.table.reset"));
        reset.setOnAction(_ -> table.resetColumns());
        menu.getItems().addAll(new SeparatorMenuItem(), reset);
        return menu;
    }

    /// A button for what can be done with the whole table.
    static Button more(LiveTable<?> table, Runnable export, Texts texts) {
        Button button = PanelHead.iconButton(BootstrapIcons.THREE_DOTS, texts.text("live.table.more"));
        MenuItem save = new MenuItem(texts.text("live.table.export"));
        save.setOnAction(_ -> export.run());
        MenuItem copy = new MenuItem(texts.text("live.table.copy"));
        copy.setOnAction(_ -> table.copySelected());
        ContextMenu menu = new ContextMenu(save, copy);
        button.setOnAction(_ -> menu.show(button, Side.BOTTOM, 0, 0));
        return button;
    }
}
