package greenlane.feeds.text;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.feeds.Detail;
import greenlane.feeds.Detail.NotText.Kind;
import greenlane.feeds.Refusal;
import greenlane.feeds.Refusal.Code;

/// Reads bytes line by line through one fixed buffer.
///
/// A line is a window on the buffer, so a row can be parsed without making strings. A line longer than [#LINE_MAX_BYTES]
/// is never held whole: its first bytes are kept for the rejects file, the rest runs through the buffer, and
/// [#tooLong()] says so. A source that breaks off (truncated gzip, disk error) ends the lines; [#brokenOff()] says where
/// and why. Lines end in LF or CRLF; a UTF-8 byte order mark at the beginning is passed over. Owned by one thread.
public final class LineReader implements Closeable {
    /// The longest line that is read.
    public static final int LINE_MAX_BYTES = 64 * 1024;
    /// How much of a line that is too long is kept.
    public static final int HEAD_BYTES = 512;

    /// How much of the beginning is looked at to tell text from other bytes.
    static final int TEXT_TRIED_BYTES = 4 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(LineReader.class);
    private static final int BUFFER_BYTES = 2 * LINE_MAX_BYTES;

    private final String name;
    private final InputStream in;
    private final BooleanSupplier proceed;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private boolean ended;
    private boolean cancelled;
    private boolean marked;
    private @Nullable Refusal brokenOff;

    private long line;
    private int start;
    private int end;
    private boolean ascii;
    private boolean tooLong;
    private long lengthBytes;
    private boolean cutOff;

    /// Reads from `in`; `proceed` is asked once a buffer whether to go on.
    LineReader(String name, InputStream in, BooleanSupplier proceed) {
        this.name = name;
        this.in = in;
        this.proceed = proceed;
        fill();
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
            marked = true;
        }
    }

    /// What the source is when its first bytes are not lines of text in an encoding made of bytes; empty when they may be.
    Optional<Kind> notText() {
        if (starts(0xFF, 0xFE) || starts(0xFE, 0xFF)) {
            return Optional.of(Kind.UTF_16);
        }
        if (starts('P', 'K', 3, 4) || starts(0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(Kind.WORKBOOK);
        }
        if (starts('%', 'P', 'D', 'F', '-')) {
            return Optional.of(Kind.PDF);
        }
        return hasZeroByte() ? Optional.of(Kind.ZEROES) : Optional.empty();
    }

    private boolean hasZeroByte() {
        for (int i = 0; i < Math.min(limit, TEXT_TRIED_BYTES); i++) {
            if (buffer[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean starts(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= limit || (buffer[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the source began with the byte order mark of UTF-8.
    public boolean marked() {
        return marked;
    }

    /// Goes to the next line; false at the end, when the source broke off, or when someone asked to stop.
    public boolean next() {
        tooLong = false;
        cutOff = false;
        int scan = position;
        int bits = 0;
        while (true) {
            while (scan < limit && buffer[scan] != '\n') {
                bits |= buffer[scan++];
            }
            boolean found = scan < limit;
            if (scan - position > LINE_MAX_BYTES) {
                passOver(scan, found);
                return !cancelled;
            }
            if (found) {
                take(scan, bits);
                position = scan + 1;
                return !cancelled;
            }
            if (ended) {
                return lastLine(scan, bits);
            }
            scan -= position;
            fill();
        }
    }

    private boolean lastLine(int scan, int bits) {
        if (position == limit || cancelled) {
            return false;
        }
        take(scan, bits);
        position = limit;
        cutOff = brokenOff != null;
        return true;
    }

    private void take(int until, int bits) {
        line++;
        start = position;
        end = until > start && buffer[until - 1] == '\r' ? until - 1 : until;
        ascii = bits >= 0;
        lengthBytes = (long) end - start;
    }

    /// Lets a line run through that is too long, and keeps its head at the front of the buffer.
    private void passOver(int scan, boolean found) {
        line++;
        tooLong = true;
        lengthBytes = (long) scan - position;
        System.arraycopy(buffer, position, buffer, 0, HEAD_BYTES);
        start = 0;
        end = HEAD_BYTES;
        ascii = false;
        position = found ? scan + 1 : limit;
        boolean more = !found;
        while (more && !ended) {
            position = HEAD_BYTES;
            limit = HEAD_BYTES;
            fillFrom(HEAD_BYTES);
            int i = HEAD_BYTES;
            while (i < limit && buffer[i] != '\n') {
                i++;
            }
            lengthBytes += i - HEAD_BYTES;
            more = i == limit;
            position = more ? limit : i + 1;
        }
    }

    private void fill() {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        fillFrom(limit);
    }

    private void fillFrom(int from) {
        if (!proceed.getAsBoolean()) {
            cancelled = true;
            ended = true;
            return;
        }
        try {
            int read = in.read(buffer, from, BUFFER_BYTES - from);
            if (read < 0) {
                ended = true;
            } else {
                limit = from + read;
            }
        } catch (EOFException e) {
            breakOff(Code.TRUNCATED_GZIP, Detail.none());
        } catch (ZipException e) {
            LOG.debug("{} is damaged", name, e);
            breakOff(Code.DAMAGED_GZIP, Detail.none());
        } catch (IOException e) {
            breakOff(Code.DISK_ERROR, Detail.of(e));
        }
    }

    private void breakOff(Code code, Detail detail) {
        ended = true;
        brokenOff = new Refusal(name, lineAtBreak(), "", code, detail);
    }

    /// The line that was being read when the source broke off: the lines whole in the buffer come before it.
    private long lineAtBreak() {
        long at = line + 1;
        for (int i = position; i < limit; i++) {
            at += buffer[i] == '\n' ? 1 : 0;
        }
        return at;
    }

    /// Whether there is nothing at all to read.
    boolean isEmpty() {
        return position == limit && ended && !cancelled;
    }

    /// What the source is called in messages.
    public String name() {
        return name;
    }

    /// The number of the line, from 1.
    public long line() {
        return line;
    }

    /// The bytes the line lies in; valid until the next call of [#next()].
    public byte[] buffer() {
        return buffer;
    }

    /// Where in the buffer the line begins.
    public int start() {
        return start;
    }

    /// Where in the buffer the line ends.
    public int end() {
        return end;
    }

    /// Whether the line was too long to be held; the buffer has its head only.
    public boolean tooLong() {
        return tooLong;
    }

    /// How long the line is, also when it is too long.
    public long lengthBytes() {
        return lengthBytes;
    }

    /// Whether the source broke off within this line.
    public boolean cutOff() {
        return cutOff;
    }

    /// Whether someone asked to stop.
    public boolean cancelled() {
        return cancelled;
    }

    /// Where and why the source broke off before its end.
    public Optional<Refusal> brokenOff() {
        return Optional.ofNullable(brokenOff);
    }

    /// Whether the line has nothing but spaces and tabs.
    public boolean blank() {
        for (int i = start; i < end; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /// Whether the line has ASCII characters only.
    public boolean ascii() {
        return ascii;
    }

    /// The position in the line, from 1, of the first byte that is not UTF-8; 0 when the whole line is.
    public int badByte() {
        return ascii ? 0 : Utf8.badByte(buffer, start, end);
    }

    /// The line as text: UTF-8, and bytes that are not as `\xNN`.
    public String text() {
        return ascii
                ? new String(buffer, start, end - start, StandardCharsets.ISO_8859_1)
                : Utf8.lenient(buffer, start, end);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            LOG.debug("{} was read and then failed to close; nothing depends on it", name, e);
        }
    }
}
