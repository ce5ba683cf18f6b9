package greenlane.feeds;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the rejected rows of a file to `<file>.rejects.csv` beside it: line, field, code, reason, and the row itself.
///
/// The rows are written to a part file first, which takes the place of an earlier rejects file in one step by
/// [#finish()]; a reading that is given up leaves the earlier one alone. A folder that cannot be written to is said in the
/// outcome and stops nothing. Bytes that are not text stand as `\xNN`. Owned by the reading thread.
public final class RejectsFile implements RejectSink, AutoCloseable {
    /// How many rows are written; further ones are only counted.
    public static final int ROWS_MAX = 100_000;
    /// What is added to the name of the log.
    public static final String SUFFIX = ".rejects.csv";

    private static final Logger LOG = LoggerFactory.getLogger(RejectsFile.class);

    /// What came of writing.
    public sealed interface Outcome {
        /// No row was rejected; an earlier rejects file of the same log is gone.
        record Nothing() implements Outcome {}

        /// The rows stand in `path`; `omitted` more were only counted.
        record Written(Path path, long rows, long omitted) implements Outcome {}

        /// The rows could not be written; `detail` says why.
        record NotWritten(Path path, Detail detail) implements Outcome {}
    }

    private final Path path;
    private final Path part;
    private @Nullable BufferedWriter writer;
    private @Nullable Detail failure;
    private long rows;
    private long omitted;

    /// The rejects of `log`. Nothing is written before the first rejected row.
    public RejectsFile(Path log) {
        String name = String.valueOf(log.getFileName());
        this.path = log.resolveSibling(name + SUFFIX);
        this.part = log.resolveSibling(name + SUFFIX + ".part");
    }

    @Override
    public void rejected(RowProblem problem, String verbatim) {
        if (failure != null) {
            return;
        }
        if (rows == ROWS_MAX) {
            omitted++;
            return;
        }
        try {
            BufferedWriter out = writer;
            if (out == null) {
                out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
                writer = out;
                out.write("line,field,code,reason,row\r\n");
            }
            out.write(problem.line() + "," + quoted(problem.field()) + "," + problem.code() + ","
                    + quoted(problem.describe()) + "," + quoted(verbatim) + "\r\n");
            rows++;
        } catch (IOException e) {
            failure = Detail.of(e);
        }
    }

    /// Puts the rejects in their place. Called once, when reading is done.
    public Outcome finish() {
        close();
        try {
            if (failure == null && rows == 0) {
                Files.deleteIfExists(path);
                return new Outcome.Nothing();
            }
            if (failure == null) {
                replace();
                return new Outcome.Written(path, rows, omitted);
            }
            Files.deleteIfExists(part);
        } catch (IOException e) {
            failure = failure == null ? Detail.of(e) : failure;
        }
        return new Outcome.NotWritten(path, failure == null ? Detail.none() : failure);
    }

    /// Gives the rejects up; an earlier rejects file stays as it is.
    public void abandon() {
        close();
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("The unfinished rejects file {} could not be removed", part, e);
        }
    }

    private void replace() throws IOException {
        try {
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Closes the part file; without [#finish()] nothing takes its place.
    @Override
    public void close() {
        BufferedWriter out = writer;
        writer = null;
        if (out != null) {
            try {
                out.close();
            } catch (IOException e) {
                failure = Detail.of(e);
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
