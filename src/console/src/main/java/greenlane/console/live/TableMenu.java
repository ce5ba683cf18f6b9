package greenlane.console.live;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import greenlane.console.i18n.Texts;
import greenlane.console.table.LiveTable;

/// The menus of a table: which columns, in which order, and saving what it shows.
final class TableMenu {
    private TableMenu() {}

    /// A button that lets people choose the columns.
    static Button columns(LiveTable<?> table, Texts texts) {
        Button button = PanelHead.iconButton(BootstrapIcons.COLUMNS_GAP, texts.text("live.table.columns"));
        ColumnChooser chooser = new ColumnChooser(table, texts);
        button.setOnAction(_ -> chooser.toggle(button));
        return button;
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
