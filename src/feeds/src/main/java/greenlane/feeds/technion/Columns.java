package greenlane.feeds.technion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import greenlane.feeds.Detail;
import greenlane.feeds.Refusal;
import greenlane.feeds.Refusal.Code;
import greenlane.feeds.text.LineReader;

/// The columns of the log, and the cutting of a line into them.
final class Columns {
    static final List<String> NAMES = List.of("vru+line", "call_id", "customer_id", "priority", "type", "date",
            "vru_entry",
            "vru_exit", "vru_time", "q_start", "q_exit", "q_time", "outcome", "ser_start", "ser_exit", "ser_time",
            "server");

    static final int LINE = 0;
    static final int CALL_ID = 1;
    static final int CUSTOMER = 2;
    static final int PRIORITY = 3;
    static final int TYPE = 4;
    static final int DATE = 5;
    static final int VRU_ENTRY = 6;
    static final int VRU_EXIT = 7;
    static final int VRU_TIME = 8;
    static final int QUEUE_START = 9;
    static final int QUEUE_EXIT = 10;
    static final int QUEUE_TIME = 11;
    static final int OUTCOME = 12;
    static final int SERVICE_START = 13;
    static final int SERVICE_EXIT = 14;
    static final int SERVICE_TIME = 15;
    static final int SERVER = 16;
    static final int COUNT = 17;

    private static final char[] OTHER_DELIMITERS = {',', ';', '|', ' '};

    /// Where each column begins; the last entry is one past where the last column ends.
    final int[] starts = new int[COUNT + 1];
    byte[] bytes = new byte[0];

    /// Cuts the line at tabs. Returns how many columns it has; [#starts] holds when it is [#COUNT].
    int cut(LineReader lines) {
        bytes = lines.buffer();
        int count = 0;
        starts[0] = lines.start();
        for (int i = lines.start(); i < lines.end(); i++) {
            if (bytes[i] == '\t') {
                count++;
                if (count < COUNT) {
                    starts[count] = i + 1;
                }
            }
        }
        starts[COUNT] = lines.end() + 1;
        return count + 1;
    }

    int start(int column) {
        return starts[column];
    }

    int end(int column) {
        return starts[column + 1] - 1;
    }

    /// Whether a column reads exactly so.
    boolean is(int column, String ascii) {
        int start = start(column);
        if (end(column) - start != ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[start + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a first line has this log's names, however it separates them.
    static boolean hasNames(LineReader lines) {
        String line = lines.text();
        boolean named = names(line, '\t');
        for (char other : OTHER_DELIMITERS) {
            named |= names(line, other);
        }
        return named;
    }

    /// Why a first line cannot be this log's header; nothing when it is the header.
    static Optional<Refusal> checkHeader(LineReader lines) {
        String line = lines.text();
        if (names(line, '\t')) {
            return Optional.empty();
        }
        for (char other : OTHER_DELIMITERS) {
            if (line.split(Pattern.quote(String.valueOf(other)), -1).length > COUNT / 2) {
                return refusal(lines, Code.WRONG_DELIMITER, new Detail.Delimiter(other, '\t'));
            }
        }
        int columns = line.split("\t", -1).length;
        return refusal(lines, Code.WRONG_HEADER, new Detail.Header(columns, COUNT, NAMES.getFirst(), NAMES.getLast()));
    }

    /// Whether a line without header can be a row of this log: it has the columns, and a date where the date belongs.
    static boolean looksLikeRow(LineReader lines) {
        String[] found = lines.text().split("\t", -1);
        return found.length == COUNT && found[DATE].length() == 6
                && found[DATE].chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<Refusal> refusal(LineReader lines, Code code, Detail detail) {
        return Optional.of(new Refusal(lines.name(), lines.line(), Refusal.HEADER, code, detail));
    }

    private static boolean names(String line, char delimiter) {
        String[] found = line.split(Pattern.quote(String.valueOf(delimiter)), -1);
        if (found.length != COUNT) {
            return false;
        }
        for (int i = 0; i < COUNT; i++) {
            if (!found[i].strip().toLowerCase(Locale.ROOT).equals(NAMES.get(i))) {
                return false;
            }
        }
        return true;
    }
}
