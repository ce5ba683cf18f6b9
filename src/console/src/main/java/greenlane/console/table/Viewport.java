package greenlane.console.table;

/// Which rows a window of some height shows, and where it must be moved to show others. Whole pixels.
record Viewport(int rows, int rowHeight, int height, int top) {
    Viewport {
        if (rows < 0 || rowHeight <= 0 || height < 0) {
            throw new IllegalArgumentException("no viewport of " + rows + " rows of " + rowHeight + " in " + height);
        }
        top = Math.clamp(top, 0, Math.max(0, Math.toIntExact(rows * (long) rowHeight - height)));
    }

    /// The height of all rows together.
    int content() {
        return Math.toIntExact(rows * (long) rowHeight);
    }

    int topMax() {
        return Math.max(0, content() - height);
    }

    boolean scrolls() {
        return content() > height;
    }

    /// The first row of which something is seen.
    int first() {
        return Math.min(top / rowHeight, rows);
    }

    /// The row after the last of which something is seen.
    int end() {
        return Math.min(rows, (top + height + rowHeight - 1) / rowHeight);
    }

    /// How many rows are seen whole, at least one: the step of Page Down.
    int page() {
        return Math.max(1, height / rowHeight);
    }

    /// The row at a height of the window, -1 where there is none.
    int rowAt(double y) {
        if (y < 0 || y >= height) {
            return -1;
        }
        int row = (int) ((top + y) / rowHeight);
        return row < rows ? row : -1;
    }

    /// The height in the window at which a row begins.
    int y(int row) {
        return row * rowHeight - top;
    }

    Viewport movedTo(int nextTop) {
        return new Viewport(rows, rowHeight, height, nextTop);
    }

    /// The least move that shows a row whole.
    Viewport reveal(int row) {
        int begin = row * rowHeight;
        if (begin < top) {
            return movedTo(begin);
        }
        return begin + rowHeight > top + height ? movedTo(begin + rowHeight - height) : this;
    }
}
