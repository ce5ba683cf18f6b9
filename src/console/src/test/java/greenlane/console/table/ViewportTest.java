package greenlane.console.table;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ViewportTest {
    @Test
    void rowsSeenInPartAreSeen() {
        Viewport view = new Viewport(100, 30, 100, 45);
        assertEquals(1, view.first());
        assertEquals(5, view.end());
        assertEquals(-15, view.y(1));
    }

    @Test
    void theWindowNeverLeavesTheRows() {
        assertEquals(2_900, new Viewport(100, 30, 100, 99_999).top());
        assertEquals(0, new Viewport(2, 30, 100, 50).top());
        assertEquals(0, new Viewport(100, 30, 100, -5).top());
    }

    @Test
    void revealingMovesNoMoreThanNeeded() {
        Viewport view = new Viewport(100, 30, 100, 300);
        assertEquals(view, view.reveal(11));
        assertEquals(270, view.reveal(9).top());
        assertEquals(320, view.reveal(13).top());
    }

    @Test
    void thereIsNoRowBelowTheLast() {
        Viewport view = new Viewport(2, 30, 100, 0);
        assertEquals(1, view.rowAt(59));
        assertEquals(-1, view.rowAt(60));
        assertEquals(-1, view.rowAt(-1));
    }

    @Test
    void tenThousandRowsFit() {
        Viewport view = new Viewport(10_000, 44, 900, 0).reveal(9_999);
        assertEquals(10_000, view.end());
        assertEquals(439_100, view.top());
    }
}
