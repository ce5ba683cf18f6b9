package greenlane.feeds.purchases;

import java.util.Arrays;

import greenlane.feeds.text.LineReader;

/// Finds the fields of a line in its bytes, and reads numbers from them without making strings. Belongs to one thread.
final class RowFields {
    /// A number that cannot be read.
    static final long NO_NUMBER = Long.MIN_VALUE;

    private static final int WHOLE_DIGITS_MAX = 12;

    private final int[] starts;
    private final int[] ends;
    private byte[] bytes = new byte[0];
    private byte[] unquoted = new byte[0];
    private int count;
    private boolean open;

    RowFields(int fieldsMax) {
        starts = new int[fieldsMax];
        ends = new int[fieldsMax];
    }

    /// Splits the line the reader stands on at commas; a field in quotes may hold commas and doubled quotes.
    void splitCsv(LineReader lines) {
        if (hasQuote(lines.buffer(), lines.start(), lines.end())) {
            splitQuoted(lines.buffer(), lines.start(), lines.end());
            return;
        }
        bytes = lines.buffer();
        count = 0;
        open = false;
        int from = lines.start();
        for (int i = from; i < lines.end(); i++) {
            if (bytes[i] == ',') {
                field(from, i);
                from = i + 1;
            }
        }
        field(from, lines.end());
    }

    /// Splits the line the reader stands on at runs of spaces.
    void splitSpaced(LineReader lines) {
        bytes = lines.buffer();
        count = 0;
        open = false;
        int i = lines.start();
        while (i < lines.end()) {
            while (i < lines.end() && isSpace(bytes[i])) {
                i++;
            }
            int from = i;
            while (i < lines.end() && !isSpace(bytes[i])) {
                i++;
            }
            if (i > from) {
                field(from, i);
            }
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }

    private static boolean hasQuote(byte[] line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (line[i] == '"') {
                return true;
            }
        }
        return false;
    }

    private void splitQuoted(byte[] line, int start, int end) {
        if (unquoted.length < end - start) {
            unquoted = new byte[Math.max(end - start, 1 << 10)];
        }
        bytes = unquoted;
        count = 0;
        int length = 0;
        int from = 0;
        boolean quoted = false;
        for (int i = start; i < end; i++) {
            byte b = line[i];
            if (b == '"' && quoted && i + 1 < end && line[i + 1] == '"') {
                unquoted[length++] = b;
                i++;
            } else if (b == '"' && (quoted || length == from)) {
                quoted = !quoted;
            } else if (b == ',' && !quoted) {
                field(from, length);
                from = length;
            } else {
                unquoted[length++] = b;
            }
        }
        field(from, length);
        open = quoted;
    }

    private void field(int from, int to) {
        if (count < starts.length) {
            starts[count] = from;
            ends[count] = to;
        }
        count++;
    }

    /// How many fields the line has; more than there is room for when it has too many.
    int count() {
        return count;
    }

    /// Whether a quote was opened and not closed.
    boolean open() {
        return open;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    boolean isEmpty(int field) {
        return starts[field] == ends[field];
    }

    boolean is(int field, byte[] text) {
        return Arrays.equals(bytes, starts[field], ends[field], text, 0, text.length);
    }

    /// A decimal number times ten to the power of `places`; further places are rounded. [#NO_NUMBER] where there is none.
    long decimal(int field, int places) {
        int i = starts[field];
        int end = ends[field];
        boolean negative = i < end && bytes[i] == '-';
        i += negative ? 1 : 0;
        long value = 0;
        int digits = 0;
        int after = -1;
        boolean up = false;
        for (; i < end; i++) {
            int digit = bytes[i] - '0';
            if (bytes[i] == '.' && after < 0) {
                after = 0;
            } else if (digit < 0 || digit > 9 || (after < 0 && digits >= WHOLE_DIGITS_MAX)) {
                return NO_NUMBER;
            } else if (after < places) {
                value = value * 10 + digit;
                digits++;
                after += after >= 0 ? 1 : 0;
            } else {
                up |= after == places && digit >= 5;
                after++;
            }
        }
        if (digits == 0) {
            return NO_NUMBER;
        }
        for (int place = Math.max(after, 0); place < places; place++) {
            value *= 10;
        }
        value += up ? 1 : 0;
        return negative ? -value : value;
    }

    /// A whole number without a sign between two positions; -1 where there is none, or more than nine digits.
    int whole(int from, int to) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
