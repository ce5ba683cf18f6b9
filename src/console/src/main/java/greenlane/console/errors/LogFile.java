package greenlane.console.errors;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program's log: a rotating file under its home, and warnings on the standard error.
///
/// The home may be another console's. Until it is known to be ours, what is logged is held, and nothing is written there.
public final class LogFile {
    /// How large the file may grow before the next is begun.
    public static final long FILE_BYTES_MAX = 2_000_000;
    /// How many older files are kept.
    public static final int FILES_MAX = 5;
    private static final String NAME = "greenlane.log";
    private static final String HELD = "held";
    private static final List<String> TALKATIVE = List.of("org.jooq", "org.flywaydb");
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level [%thread] %logger{30} %msg%n";

    private LogFile() {}

    /// The file of a program whose home is `home`, whether it is there yet or not.
    public static Path in(Path home) {
        return home.resolve("logs").resolve(NAME);
    }

    /// Sets logging up for a program that does not know yet whether its home is free: everything is held until [#open(Path)].
    public static void hold() {
        LoggerContext context = context();
        HeldEvents held = new HeldEvents();
        held.setContext(context);
        held.setName(HELD);
        held.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(held);
    }

    /// From now on the log goes to the file of `home`, with what was held before. Returns the file.
    public static Path open(Path home) {
        Path file = in(home);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        Optional<HeldEvents> held = root.getAppender(HELD) instanceof HeldEvents events
                ? Optional.of(events)
                : Optional.empty();
        if (held.isEmpty()) {
            context();
        }
        RollingFileAppender<ILoggingEvent> rolling = new RollingFileAppender<>();
        rolling.setContext(context);
        rolling.setFile(file.toString());
        rolling.setEncoder(encoder(context, PATTERN));
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(rolling);
        window.setFileNamePattern(file + ".%i");
        window.setMinIndex(1);
        window.setMaxIndex(FILES_MAX);
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(FILE_BYTES_MAX));
        size.start();
        rolling.setRollingPolicy(window);
        rolling.setTriggeringPolicy(size);
        rolling.start();
        held.ifPresent(events -> {
            root.detachAppender(events);
            events.handTo(rolling);
        });
        root.addAppender(rolling);
        return file;
    }

    /// Sets logging up for a command that keeps no log: warnings on the standard error only.
    public static void standardErrorOnly() {
        context();
    }

    private static LoggerContext context() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        warningsToStandardError(context);
        // These greet at each start; what goes wrong in them is still heard.
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        return context;
    }

    /// Puts warnings on the standard error.
    static void warningsToStandardError(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
        errors.setContext(context);
        errors.setTarget("System.err");
        errors.setEncoder(encoder(context, "%level %msg%n"));
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.levelStr);
        warnings.start();
        errors.addFilter(warnings);
        errors.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(errors);
    }

    private static PatternLayoutEncoder encoder(LoggerContext context, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}
