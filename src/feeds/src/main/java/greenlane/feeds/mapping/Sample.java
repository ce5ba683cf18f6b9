package greenlane.feeds.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import greenlane.feeds.text.LineReader;
import greenlane.feeds.text.RecordReader;

/// The beginning of a delimited file, with what it shows of delimiter, encoding and header.
///
/// @param rows the first records' cells, the header among them
record Sample(char delimiter, Charset charset, CharsetBasis charsetBasis, boolean header, List<List<String>> rows) {
    /// How many lines are looked at for columns and values.
    static final int LINES_MAX = 200;
    /// How many bytes are looked at for the encoding.
    static final long BYTES_MAX = 4 << 20;

    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    private static final Charset GB18030 = Charset.forName("GB18030");

    /// By what the encoding was told.
    enum CharsetBasis {
        BYTE_ORDER_MARK, VALID_UTF_8, VALID_GB18030, NEITHER,
        /// Nobody looked: someone said it.
        SAID
    }

    /// Looks at the beginning of the lines; what someone says of them is not looked for.
    static Sample of(LineReader lines, Optional<Dialect> said) {
        List<byte[]> kept = new ArrayList<>();
        boolean utf8 = true;
        boolean gb = true;
        long bytes = 0;
        while (bytes < BYTES_MAX && lines.next()) {
            bytes += lines.lengthBytes();
            if (lines.tooLong() || lines.blank() || lines.cutOff()) {
                continue;
            }
            byte[] line = Arrays.copyOfRange(lines.buffer(), lines.start(), lines.end());
            if (!lines.ascii()) {
                utf8 = utf8 && readable(line, StandardCharsets.UTF_8);
                gb = gb && readable(line, GB18030);
            }
            if (kept.size() < LINES_MAX) {
                kept.add(line);
            }
        }
        if (said.isPresent()) {
            Dialect dialect = said.get();
            List<List<String>> rows = kept.stream()
                    .map(line -> RecordReader.split(new String(line, dialect.charset()), dialect.delimiter())).toList();
            return new Sample(dialect.delimiter(), dialect.charset(), CharsetBasis.SAID, dialect.header(), rows);
        }
        Charset charset = utf8 ? StandardCharsets.UTF_8 : gb ? GB18030 : StandardCharsets.ISO_8859_1;
        CharsetBasis basis = !utf8
                ? gb ? CharsetBasis.VALID_GB18030 : CharsetBasis.NEITHER
                : lines.marked() ? CharsetBasis.BYTE_ORDER_MARK : CharsetBasis.VALID_UTF_8;
        List<String> texts = kept.stream().map(line -> new String(line, charset)).toList();
        char delimiter = delimiter(texts);
        List<List<String>> rows = texts.stream().map(text -> RecordReader.split(text, delimiter)).toList();
        return new Sample(delimiter, charset, basis, header(rows), rows);
    }

    private static boolean readable(byte[] line, Charset charset) {
        try {
            var _ = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// The delimiter by which most lines have as many columns as the first.
    private static char delimiter(List<String> texts) {
        char best = ',';
        long bestScore = 0;
        for (char candidate : DELIMITERS) {
            if (texts.isEmpty()) {
                break;
            }
            int columns = RecordReader.split(texts.getFirst(), candidate).size();
            long same = texts.stream().filter(text -> RecordReader.split(text, candidate).size() == columns).count();
            long score = columns < 2 ? 0 : same * 1_000 + columns;
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /// Whether the first row names the columns: all words, no two the same, no number or date among them.
    static boolean header(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        for (String cell : rows.getFirst()) {
            boolean word = cell.chars().anyMatch(Character::isLetter)
                    && !cell.matches(".*\\d{1,4}[-/:.年]\\d{1,2}.*");
            if (!word || !seen.add(cell)) {
                return false;
            }
        }
        return true;
    }

    /// The names of the columns.
    List<String> names() {
        List<String> first = rows.isEmpty() ? List.of() : rows.getFirst();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(first.size(), ColumnMapping.COLUMNS_MAX); i++) {
            names.add(header ? first.get(i).strip() : "column " + (i + 1));
        }
        return names;
    }

    /// The values of a column that are not blank.
    List<String> values(int column) {
        return rows.stream().skip(header ? 1 : 0).filter(row -> column < row.size()).map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty()).toList();
    }
}
