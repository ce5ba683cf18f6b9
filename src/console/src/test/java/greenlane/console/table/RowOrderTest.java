package greenlane.console.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RowOrderTest {
    private static final class Row {
        double value;

        Row(double value) {
            this.value = value;
        }
    }

    private static final List<RowSort.By<Row>> BY_VALUE = List
            .of(new RowSort.By<>(new SortBy.Numbers<>(row -> row.value), false));

    private final Deque<Runnable> worker = new ArrayDeque<>();
    private long nanos = 1;
    private boolean held;
    private int changes;
    private final RowOrder<Row> order = new RowOrder<>(worker::add, Runnable::run, () -> nanos, () -> held,
            () -> changes++);
    private final Row one = new Row(1);
    private final Row two = new Row(2);
    private final Row three = new Row(3);

    @Test
    void rowsThatStayAreNotMovedWithinFiveSeconds() {
        order.show(List.of(one, two, three));
        order.show(List.of(three, two, one));
        assertEquals(List.of(one, two, three), order.arranged());
        nanos += RowOrder.REORDER_NANOS;
        order.tick();
        assertEquals(List.of(three, two, one), order.arranged());
    }

    @Test
    void rowsThatStayAreNotMovedWhileTheOrderIsHeld() {
        order.show(List.of(one, two));
        held = true;
        nanos += 10 * RowOrder.REORDER_NANOS;
        order.show(List.of(two, one));
        assertEquals(List.of(one, two), order.arranged());
        held = false;
        order.tick();
        assertEquals(List.of(two, one), order.arranged());
    }

    @Test
    void aNewRowStandsBehindTheOneItFollows() {
        order.show(List.of(one, three));
        order.show(List.of(one, two, three));
        assertEquals(List.of(one, two, three), order.arranged());
    }

    @Test
    void aNewRowGoesToTheEndWhileTheOrderIsHeld() {
        order.show(List.of(one, three));
        held = true;
        order.show(List.of(two, one, three));
        assertEquals(List.of(one, three, two), order.arranged());
    }

    @Test
    void aRowThatLeftIsGoneAtOnceEvenWhileHeld() {
        order.show(List.of(one, two, three));
        held = true;
        order.show(List.of(one, three));
        assertEquals(List.of(one, three), order.arranged());
    }

    @Test
    void someoneWhoAsksForAnotherOrderGetsItAtOnceEvenWhileHeld() {
        order.show(List.of(three, one, two));
        held = true;
        order.sortBy(BY_VALUE);
        assertEquals(List.of(one, two, three), order.arranged());
    }

    @Test
    void valuesThatChangeMoveTheirRowsAtTheNextFiveSeconds() {
        order.show(List.of(one, two, three));
        order.sortBy(BY_VALUE);
        one.value = 9;
        order.tick();
        assertEquals(one, order.arranged().getFirst());
        nanos += RowOrder.REORDER_NANOS;
        order.tick();
        assertEquals(one, order.arranged().getLast());
    }

    @Test
    void tenThousandRowsAreSortedOnTheWorkerWithTheValuesOfWhenItWasAsked() {
        List<Row> many = new ArrayList<>(IntStream.range(0, 10_000).mapToObj(i -> new Row(10_000 - i)).toList());
        order.show(many);
        order.sortBy(BY_VALUE);
        assertEquals(many.getFirst(), order.arranged().getFirst());
        many.getLast().value = 99_999;
        worker.remove().run();
        assertEquals(many.getLast(), order.arranged().getFirst());
        assertEquals(10_000, order.arranged().size());
    }

    @Test
    void aSortThatWasOvertakenByAnotherQuestionIsThrownAway() {
        List<Row> many = IntStream.range(0, 1_000).mapToObj(i -> new Row(1_000 - i)).toList();
        order.show(many);
        order.sortBy(BY_VALUE);
        order.sortBy(List.of());
        worker.remove().run();
        assertEquals(many, order.arranged());
    }

    @Test
    void rowsThatComeWhileALongSortRunsAreKept() {
        List<Row> many = IntStream.range(0, 1_000).mapToObj(i -> new Row(1_000 - i)).toList();
        order.show(many);
        order.sortBy(BY_VALUE);
        List<Row> more = new ArrayList<>(many.subList(1, many.size()));
        more.add(one);
        order.show(more);
        worker.remove().run();
        assertEquals(1_000, order.arranged().size());
        assertEquals(many.getLast(), order.arranged().getFirst());
    }

    @Test
    void nothingIsReportedWhenTheOrderStaysTheSame() {
        order.show(List.of(one, two));
        int before = changes;
        order.show(List.of(one, two));
        nanos += RowOrder.REORDER_NANOS;
        order.tick();
        assertEquals(before, changes);
    }
}
