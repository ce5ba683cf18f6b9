package greenlane.feeds.text;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;

/// Goes from one readable UTF-8 row to the next; the rows in between that cannot be read at all are rejected and counted.
public final class RowReader {
    private final LineReader lines;
    private final LogTally tally;

    /// Reads `lines` and keeps `tally`.
    public RowReader(LineReader lines, LogTally tally) {
        this.lines = lines;
        this.tally = tally;
    }

    /// Goes to the next row that is not blank and can be read as UTF-8; false when there is none.
    public boolean next() {
        while (lines.next()) {
            if (readable()) {
                return true;
            }
        }
        return false;
    }

    private boolean readable() {
        if (lines.tooLong()) {
            reject("", Dirt.LINE_TOO_LONG, new Detail.LineBytes(lines.lengthBytes(), LineReader.LINE_MAX_BYTES));
            return false;
        }
        if (lines.cutOff()) {
            reject("", Dirt.CUT_OFF, Detail.none());
            return false;
        }
        if (lines.blank()) {
            return false;
        }
        int bad = lines.badByte();
        if (bad > 0) {
            int value = lines.buffer()[lines.start() + bad - 1] & 0xff;
            reject("", Dirt.BAD_ENCODING, new Detail.BadByte(bad, value, "UTF-8"));
            return false;
        }
        return true;
    }

    /// Rejects the row the reader stands on.
    public void reject(String field, Dirt kind, Detail detail) {
        tally.rejected(lines.line(), field, kind, detail, lines.text());
    }

    /// The line the reader stands on.
    public long line() {
        return lines.line();
    }
}
