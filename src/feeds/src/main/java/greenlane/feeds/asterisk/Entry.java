package greenlane.feeds.asterisk;

import java.nio.charset.StandardCharsets;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.text.ByteNames;
import greenlane.feeds.text.LineReader;

/// One line of the log: `time|uniqueid|queue|member|verb|arguments…`. Filled anew for each line; its strings may be kept.
final class Entry {
    /// How the log writes "nobody" and "no queue".
    static final String NONE = "NONE";
    /// A length the line does not have.
    static final long UNKNOWN = -1;

    private static final int HEAD = 5;
    private static final int ARGUMENTS_MAX = 8;
    private static final int SECONDS_DIGITS_MAX = 11;

    private final ByteNames names = new ByteNames();
    private final int[] starts = new int[HEAD + ARGUMENTS_MAX + 1];
    private byte[] bytes = new byte[0];
    private int columns;

    long line;
    long atMillis;
    String uniqueId = "";
    String queue = "";
    String member = "";
    String verb = "";
    String field = "";
    Dirt dirt = Dirt.WRONG_COLUMN_COUNT;
    Detail detail = Detail.none();
    /// Whether a length that was asked for is negative; it was taken as none.
    boolean negative;

    /// Reads a line; false when it must be rejected, for the reason in [#field], [#dirt] and [#detail].
    boolean parse(LineReader lines) {
        cut(lines);
        line = lines.line();
        negative = false;
        if (columns < HEAD) {
            return bad("", Dirt.WRONG_COLUMN_COUNT, new Detail.ColumnsAtLeast(columns, HEAD, '|'));
        }
        atMillis = millis(starts[0], end(0));
        if (atMillis < 0) {
            return bad("time", Dirt.NOT_A_TIME, Detail.found(text(0)));
        }
        uniqueId = text(1);
        queue = text(2);
        member = text(3);
        verb = text(4);
        return !verb.isBlank() || bad("event", Dirt.MISSING_VALUE, Detail.none());
    }

    /// An argument after the verb, from 0; empty when there is none.
    String argument(int index) {
        return HEAD + index < columns ? text(HEAD + index) : "";
    }

    /// An argument in seconds as milliseconds; [#UNKNOWN] when there is none or it is no number. Negative ones are 0.
    long seconds(int index) {
        return HEAD + index < columns ? length(HEAD + index, 1_000) : UNKNOWN;
    }

    /// The same for an argument in milliseconds.
    long millis(int index) {
        return HEAD + index < columns ? length(HEAD + index, 1) : UNKNOWN;
    }

    private void cut(LineReader lines) {
        bytes = lines.buffer();
        columns = 1;
        starts[0] = lines.start();
        for (int i = lines.start(); i < lines.end() && columns < starts.length - 1; i++) {
            if (bytes[i] == '|') {
                starts[columns++] = i + 1;
            }
        }
        starts[columns] = lines.end() + 1;
    }

    private int end(int column) {
        return starts[column + 1] - 1;
    }

    private String text(int column) {
        return names.name(bytes, starts[column], end(column));
    }

    private long length(int column, int factor) {
        int start = starts[column];
        int end = end(column);
        boolean minus = start < end && bytes[start] == '-';
        long value = whole(minus ? start + 1 : start, end);
        negative |= minus && value >= 0;
        return value < 0 ? UNKNOWN : minus ? 0 : value * factor;
    }

    /// Seconds since 1970 with up to three digits of a fraction; -1 when it is neither.
    private long millis(int start, int end) {
        int point = start;
        while (point < end && bytes[point] != '.') {
            point++;
        }
        long seconds = whole(start, point);
        if (seconds < 0 || point == end) {
            return seconds < 0 ? -1 : seconds * 1_000;
        }
        String fraction = new String(bytes, point + 1, Math.min(3, end - point - 1), StandardCharsets.ISO_8859_1);
        int value = 0;
        for (int i = 0; i < 3; i++) {
            int digit = i < fraction.length() ? fraction.charAt(i) - '0' : 0;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return seconds * 1_000 + value;
    }

    private long whole(int start, int end) {
        if (start == end || end - start > SECONDS_DIGITS_MAX) {
            return -1;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private boolean bad(String badField, Dirt kind, Detail why) {
        field = badField;
        dirt = kind;
        detail = why;
        return false;
    }
}
