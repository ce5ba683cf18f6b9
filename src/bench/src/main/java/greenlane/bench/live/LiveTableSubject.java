package greenlane.bench.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

import javafx.scene.Node;

import greenlane.console.table.CellPainters;
import greenlane.console.table.Ink;
import greenlane.console.table.LiveColumn;
import greenlane.console.table.LiveTable;

/// Our table on canvases.
final class LiveTableSubject implements Subject {
    private final LiveTable<BenchRow> table;

    LiveTableSubject(List<BenchRow> rows) {
        List<LiveColumn<BenchRow>> columns = new ArrayList<>();
        for (int i = 0; i < BenchRow.CELLS; i++) {
            int cell = i;
            columns.add((BenchRow.isText(i)
                    ? LiveColumn.<BenchRow>of("c" + i, "列 " + i, new TextCell(cell)).width(200, 80).grow(1)
                    : LiveColumn.<BenchRow>of("c" + i, "列 " + i,
                            CellPainters.<BenchRow>figure(row -> row.value(cell), Long::toString,
                                    row -> row.value(cell) > 900 ? Ink.DANGER : Ink.TEXT))
                            .right().width(120, 60).grow(1))
                    .build());
        }
        table = new LiveTable<>(BenchRow::number, columns, ForkJoinPool.commonPool(), System::nanoTime);
        table.show(rows);
    }

    private record TextCell(int cell) implements greenlane.console.table.CellPainter<BenchRow> {
        @Override
        public long number(BenchRow row) {
            return row.value(cell);
        }

        @Override
        public void paint(greenlane.console.table.CellBrush brush, BenchRow row) {
            brush.text(text(row), Ink.TEXT);
        }

        @Override
        public String text(BenchRow row) {
            return BenchRow.text(cell, row.value(cell));
        }
    }

    @Override
    public Node node() {
        return table;
    }

    @Override
    public void changed(List<BenchRow> rows, int[] changes, int count) {
        table.refresh();
    }
}
