package greenlane.console;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.core.floor.FloorDirectory;
import greenlane.feeds.CallLog;
import greenlane.feeds.Progress;
import greenlane.feeds.Read;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.intake.LogFiles;
import greenlane.feeds.intake.Reading;

/// A log on its way to a floor. It is read on one thread; how far it is may be asked, and stopping it be asked for, on any.
final class LogReading implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger(LogReading.class);

    /// What came of it.
    sealed interface Outcome {
        /// It can be played.
        ///
        /// @param reading how it was read, its format found out
        /// @param directory the names its events speak of
        record Ready(CallLog log, Reading reading, FloorDirectory directory) implements Outcome {}

        /// Its content shows no format; it needs a column mapping.
        record Unknown() implements Outcome {}

        /// It could not be brought to a floor.
        sealed interface Failed extends Outcome {}

        /// The file cannot be used.
        record Refused(Refusal refusal) implements Failed {}

        /// None of its rows is a contact that can be played.
        record NothingToPlay() implements Failed {}

        /// It needs more memory than there is.
        record TooLarge() implements Failed {}

        /// People stopped it, or opened something else.
        record Stopped() implements Outcome {}
    }

    private final Path file;
    private final Reading wanted;
    private final BooleanSupplier memoryScarce;
    private volatile long bytesRead;
    private volatile long bytesTotal = UNKNOWN_TOTAL;
    private volatile boolean stopped;
    private volatile boolean tooLarge;

    /// @param wanted how it is to be read; where no format is said, the content shows it
    /// @param memoryScarce whether what is read must be given up for want of memory
    LogReading(Path file, Reading wanted, BooleanSupplier memoryScarce) {
        this.file = file;
        this.wanted = wanted;
        this.memoryScarce = memoryScarce;
    }

    Path file() {
        return file;
    }

    /// The file's name, as people know it.
    String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    long bytesRead() {
        return bytesRead;
    }

    /// How many bytes there are; [Progress#UNKNOWN_TOTAL] before it is known.
    long bytesTotal() {
        return bytesTotal;
    }

    /// Asks to stop; what was read is let go of.
    void stop() {
        stopped = true;
    }

    @Override
    public void read(long bytes, long of) {
        bytesTotal = of;
        bytesRead = bytes;
    }

    @Override
    public boolean cancelled() {
        if (!stopped && memoryScarce.getAsBoolean()) {
            tooLarge = true;
        }
        return stopped || tooLarge;
    }

    /// Reads the file. It takes as long as the file is.
    Outcome run() {
        try {
            return outcome();
        } catch (OutOfMemoryError e) {
            // Everything that filled the memory is unreachable by now.
            LOG.warn("{} does not fit into memory", file, e);
            return new Outcome.TooLarge();
        }
    }

    private Outcome outcome() {
        Reading reading = wanted;
        if (wanted.format().isEmpty() && wanted.mapping().isEmpty()) {
            switch (LogFiles.detect(file)) {
                case LogFiles.Detected.Refused(Refusal refusal) -> {
                    return new Outcome.Refused(refusal);
                }
                case LogFiles.Detected.Unknown() -> {
                    return new Outcome.Unknown();
                }
                case LogFiles.Detected.Known(var format) -> reading = wanted.as(format);
            }
        }
        FloorDirectory directory = new FloorDirectory();
        Read read = LogFiles.read(file, reading, directory, RejectSink.NONE, this);
        if (stopped) {
            return new Outcome.Stopped();
        }
        return switch (read) {
            case Read.Log(CallLog log) -> log.events().isEmpty()
                    ? new Outcome.NothingToPlay()
                    : new Outcome.Ready(log, reading, directory);
            case Read.Refused(Refusal refusal) -> new Outcome.Refused(refusal);
            case Read.Cancelled() -> new Outcome.TooLarge();
        };
    }

    /// How far it is, when that is known: whole percents of the file.
    Optional<Integer> percent() {
        long total = bytesTotal;
        return total > 0 ? Optional.of((int) Math.min(100, bytesRead * 100 / total)) : Optional.empty();
    }
}
