package greenlane.feeds.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import org.jspecify.annotations.Nullable;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;

/// Goes through delimited rows with quoted fields, in any encoding made of bytes, within the limits of [LineReader].
///
/// A quoted field may hold delimiters, doubled quotes and line breaks. A record that is still open after
/// [#RECORD_LINES_MAX] lines or [LineReader#LINE_MAX_BYTES] characters opened a quote by mistake: its first line is rejected, and
/// reading goes on with its second, so that one stray quote costs one row. Owned by one thread.
public final class RecordReader implements Records {
    /// How many lines a record may have.
    public static final int RECORD_LINES_MAX = 100;

    private record Line(long number, String text) {}

    private final LineReader lines;
    private final LogTally tally;
    private final char delimiter;
    private final CharsetDecoder decoder;
    private final CsvReader.CsvReaderBuilder csv;
    private final ArrayDeque<Line> waiting = new ArrayDeque<>();
    private long line;
    private String text = "";
    private List<String> cells = List.of();

    /// Reads `lines` by `delimiter`, and keeps `tally` of what cannot be read.
    public RecordReader(LineReader lines, LogTally tally, char delimiter, Charset charset) {
        this.lines = lines;
        this.tally = tally;
        this.delimiter = delimiter;
        this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.csv = CsvReader.builder().fieldSeparator(delimiter).allowExtraCharsAfterClosingQuote(true)
                .allowExtraFields(true).allowMissingFields(true);
    }

    /// Goes to the next record; false when there is none.
    @Override
    public boolean next() {
        while (true) {
            Line first = nextLine();
            if (first == null) {
                return false;
            }
            if (gather(first) && parse()) {
                return true;
            }
        }
    }

    /// The line the record begins on.
    @Override
    public long line() {
        return line;
    }

    /// The record's cells.
    @Override
    public List<String> cells() {
        return cells;
    }

    /// The record as it stands in the file.
    @Override
    public String text() {
        return text;
    }

    /// Rejects the record the reader stands on.
    @Override
    public void reject(String field, Dirt kind, Detail detail) {
        tally.rejected(line, field, kind, detail, text);
    }

    private boolean gather(Line first) {
        line = first.number();
        text = first.text();
        boolean open = opensQuote(text, false);
        if (!open) {
            return true;
        }
        StringBuilder record = new StringBuilder(text);
        ArrayDeque<Line> taken = new ArrayDeque<>();
        while (open && taken.size() < RECORD_LINES_MAX && record.length() <= LineReader.LINE_MAX_BYTES) {
            Line more = nextLine();
            if (more == null) {
                break;
            }
            taken.add(more);
            record.append('\n').append(more.text());
            open = opensQuote(more.text(), true);
        }
        if (open) {
            while (!taken.isEmpty()) {
                waiting.addFirst(taken.removeLast());
            }
            reject("", Dirt.OPEN_QUOTE, Detail.none());
            return false;
        }
        text = record.toString();
        return true;
    }

    /// Whether a quoted field is still open at the end of a line.
    private boolean opensQuote(String part, boolean inside) {
        boolean quoted = inside;
        boolean fieldStart = !inside;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '"' && (quoted || fieldStart)) {
                quoted = !quoted;
                fieldStart = !quoted && i + 1 < part.length() && part.charAt(i + 1) == '"';
            } else {
                fieldStart = !quoted && c == delimiter;
            }
        }
        return quoted;
    }

    private boolean parse() {
        try {
            cells = csv.ofSingleCsvRecord(text).getFields();
            return true;
        } catch (CsvParseException _) {
            reject("", Dirt.OPEN_QUOTE, Detail.none());
            return false;
        }
    }

    private @Nullable Line nextLine() {
        if (!waiting.isEmpty()) {
            return waiting.removeFirst();
        }
        while (lines.next()) {
            line = lines.line();
            if (lines.tooLong()) {
                tally.rejected(line, "", Dirt.LINE_TOO_LONG,
                        new Detail.LineBytes(lines.lengthBytes(), LineReader.LINE_MAX_BYTES), lines.text());
            } else if (lines.cutOff()) {
                tally.rejected(line, "", Dirt.CUT_OFF, Detail.none(), lines.text());
            } else if (!lines.blank()) {
                Line decoded = decode();
                if (decoded != null) {
                    return decoded;
                }
            }
        }
        return null;
    }

    private @Nullable Line decode() {
        if (lines.ascii()) {
            return new Line(line, lines.text());
        }
        ByteBuffer in = ByteBuffer.wrap(lines.buffer(), lines.start(), lines.end() - lines.start());
        try {
            CharBuffer out = decoder.decode(in);
            return new Line(line, out.toString());
        } catch (CharacterCodingException _) {
            int at = in.position() - lines.start() + 1;
            int value = lines.buffer()[in.position()] & 0xff;
            tally.rejected(line, "", Dirt.BAD_ENCODING,
                    new Detail.BadByte(at, value, decoder.charset().name()), lines.text());
            return null;
        }
    }

    /// Splits one line without quotes over several lines; for looking at the beginning of a file.
    public static List<String> split(String line, char delimiter) {
        try {
            return CsvReader.builder().fieldSeparator(delimiter).allowExtraCharsAfterClosingQuote(true)
                    .ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException _) {
            return List.of(line);
        }
    }
}
