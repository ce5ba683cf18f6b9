package greenlane.console.live;

import java.text.Collator;
import java.util.List;
import java.util.function.Function;

import javafx.util.Subscription;

import greenlane.console.i18n.Texts;
import greenlane.console.table.LiveColumn;
import greenlane.console.table.LiveTable;
import greenlane.console.table.TableWords;

/// How every table of the page is made and bound: its words, its layout that is kept, and what it says where it has no rows.
final class LiveTables {
    private LiveTables() {}

    /// A table that speaks the reader's language and is called `title`.
    static <R> LiveTable<R> speaking(LiveParts parts, String title, Function<? super R, ?> keyOf,
            List<LiveColumn<R>> columns) {
        Texts texts = parts.texts();
        LiveTable<R> table = new LiveTable<>(keyOf, columns, parts.worker(), parts.nanos());
        table.wordsProperty().set(TableWords.from(texts::text));
        table.collate(Collator.getInstance(texts.language().locale()));
        table.setAccessibleText(title);
        return table;
    }

    /// The same, its columns and sort kept under a name from one start of the console to the next.
    static <R> LiveTable<R> kept(LiveParts parts, String layout, String title, Function<? super R, ?> keyOf,
            List<LiveColumn<R>> columns) {
        LiveTable<R> table = speaking(parts, title, keyOf, columns);
        parts.layouts().layout(layout).ifPresent(table::layoutText);
        table.onLayoutChanged(() -> parts.layouts().remember(layout, table.layoutText()));
        return table;
    }

    /// Follows the source: figures that are old turn grey, figures that are invented say so.
    static Subscription follow(LiveParts parts, LiveTable<?> table, PanelHead head) {
        return parts.model().statusProperty().subscribe(status -> {
            table.staleProperty().set(status.stale());
            head.simulated(status, parts.texts().text("live.feed.simulated"));
        });
    }

    /// Shows the rows of now, or why there are none.
    static <R> void show(LiveTable<R> table, List<R> rows, EmptyNote empty) {
        if (rows.isEmpty()) {
            table.placeholderProperty().set(empty.node());
        }
        table.show(rows);
    }
}
