package greenlane.feeds.sheet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.feeds.Detail;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.Refusal.Code;

/// An open workbook. Belongs to one thread.
///
/// A workbook is a zip of XML, and a few kilobytes of it can unfold into gigabytes. So before it is opened every part that will be read is
/// unfolded once and counted, and one past a limit refuses the file, whatever sizes it claims.
public final class Workbook implements Closeable {
    /// The largest sheet read, unfolded: more than a million full rows of twenty columns.
    public static final long SHEET_BYTES_MAX = 2L << 30;
    /// The largest part besides the sheets, unfolded: they are held in memory, the texts of all cells among them.
    public static final long PART_BYTES_MAX = 128L << 20;
    /// How many parts a workbook may have.
    public static final int PARTS_MAX = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Workbook.class);
    private static final int COUNTED_BYTES = 1 << 16;

    /// What came of opening a file.
    public sealed interface Opening {
        /// It can be read; whoever asked closes it.
        record Opened(Workbook workbook) implements Opening {}

        /// It cannot.
        record Refused(Refusal refusal) implements Opening {}
    }

    private final String name;
    private final ReadableWorkbook book;

    private Workbook(String name, ReadableWorkbook book) {
        this.name = name;
        this.book = book;
    }

    /// Whether a file is a zip, as workbooks are; its content says so, not its name.
    public static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        } catch (IOException e) {
            LOG.debug("{} cannot be looked at; reading it will say why", file, e);
            return false;
        }
    }

    /// Opens a file.
    public static Opening open(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Optional<Refusal> refusal = check(file, name);
            if (refusal.isPresent()) {
                return new Opening.Refused(refusal.get());
            }
            return new Opening.Opened(new Workbook(name, new ReadableWorkbook(file.toFile())));
        } catch (ZipException | EOFException | ExcelReaderException | IllegalStateException | IllegalArgumentException
                | IndexOutOfBoundsException | NullPointerException e) {
            return new Opening.Refused(damaged(name, 0, e));
        } catch (IOException e) {
            return new Opening.Refused(e.getCause() instanceof javax.xml.stream.XMLStreamException
                    ? damaged(name, 0, e)
                    : new Refusal(name, 0, "", Code.DISK_ERROR, Detail.of(e)));
        }
    }

    private static Optional<Refusal> check(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > PARTS_MAX) {
                return tooLarge(name, new Detail.Parts(zip.size(), PARTS_MAX));
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.of(new Refusal(name, 0, "", Code.DAMAGED_WORKBOOK, new Detail.NotAWorkbook()));
            }
            byte[] counted = new byte[COUNTED_BYTES];
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                boolean sheet = entry.getName().contains("worksheets/");
                long limit = sheet ? SHEET_BYTES_MAX : PART_BYTES_MAX;
                if (isRead(entry.getName()) && past(zip, entry, limit, counted)) {
                    return tooLarge(name, new Detail.PartSize(entry.getName(), limit >> 20));
                }
            }
            return Optional.empty();
        }
    }

    private static boolean isRead(String part) {
        return part.endsWith(".xml") || part.endsWith(".rels");
    }

    private static boolean past(ZipFile zip, ZipEntry entry, long limit, byte[] counted) throws IOException {
        long bytes = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(counted); read >= 0 && bytes <= limit; read = in.read(counted)) {
                bytes += read;
            }
        }
        return bytes > limit;
    }

    private static Optional<Refusal> tooLarge(String name, Detail detail) {
        return Optional.of(new Refusal(name, 0, "", Code.TOO_LARGE, detail));
    }

    static Refusal damaged(String name, long row, Exception e) {
        return new Refusal(name, row, "", Code.DAMAGED_WORKBOOK, new Detail.SystemSays(String.valueOf(e.getMessage())));
    }

    /// What the file is called in messages.
    public String name() {
        return name;
    }

    /// The names of its sheets, in their order.
    public List<String> sheets() {
        return book.getSheets().map(Sheet::getName).toList();
    }

    /// Goes through the rows of a sheet; an empty name is the first sheet.
    ///
    /// @return where reading broke off, or why the sheet cannot be read
    public Optional<Refusal> read(String sheet, LogTally tally, Progress progress, Reader reader) {
        Optional<Sheet> found = sheet.isEmpty() ? book.getSheet(0) : book.findSheet(sheet);
        if (found.isEmpty()) {
            return Optional.of(new Refusal(name, 0, "", Code.NO_SHEET, Detail.found(sheet)));
        }
        @Nullable
        SheetRecords records = null;
        try (var rows = found.get().openStream()) {
            records = new SheetRecords(rows.iterator(), tally, progress, book.isDate1904());
            return reader.read(records);
        } catch (ExcelReaderException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException
                | NullPointerException | UncheckedIOException | IOException e) {
            return Optional.of(damaged(name, records == null ? 0 : records.line(), e));
        }
    }

    /// What is done with the rows of a sheet.
    @FunctionalInterface
    public interface Reader {
        /// Reads the rows to their end; a refusal when the sheet as a whole cannot be used.
        Optional<Refusal> read(SheetRecords records);
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            LOG.debug("{} was read and then failed to close; nothing depends on it", name, e);
        }
    }
}
