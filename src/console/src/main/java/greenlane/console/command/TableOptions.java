package greenlane.console.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import greenlane.console.i18n.Wording;
import greenlane.console.problem.FileSentences;
import greenlane.console.value.PurchaseWay;
import greenlane.feeds.mapping.TableMapping;
import greenlane.feeds.mapping.TableMappingText;
import greenlane.feeds.purchases.PurchaseFormat;
import greenlane.store.setting.SavedMapping;

/// The options that say how a file of purchases is to be read.
final class TableOptions {
    private static final Map<String, PurchaseFormat> FORMATS = Map.of("retail", PurchaseFormat.ONLINE_RETAIL,
            PurchaseFormat.ONLINE_RETAIL.code(), PurchaseFormat.ONLINE_RETAIL, "cdnow", PurchaseFormat.CDNOW, "mapped",
            PurchaseFormat.MAPPED);

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--format", paramLabel = "NAME", description = "retail, cdnow or mapped. Default: found out from the file.")
    private @Nullable String format;

    @Option(names = "--mapping", paramLabel = "NAME|FILE", description = "A saved mapping by name, or a file with one. Default: guessed from the head of the file.")
    private @Nullable String mapping;

    @Option(names = "--currency", paramLabel = "CODE", description = "The file's currency, such as CNY. Default: the layout's or the store's.")
    private @Nullable String currency;

    @Option(names = "--rate", paramLabel = "N", description = "What one unit of it is in the store's currency.")
    private @Nullable BigDecimal rate;

    @Option(names = "--zone", paramLabel = "ID", description = "The zone of the file's clocks. Default: the layout's or the centre's.")
    private @Nullable String zone;

    /// A mapping that was asked for.
    sealed interface Mapped {
        /// It is this, or none was asked for.
        record Good(Optional<TableMapping> mapping) implements Mapped {}

        /// It cannot be used.
        record Refused(String why) implements Mapped {}
    }

    /// The way without a mapping; words that are none are usage errors.
    PurchaseWay way(ZoneId centre) {
        CommandSpec self = Objects.requireNonNull(command);
        PurchaseFormat chosen = format == null ? null : FORMATS.get(format);
        if (format != null && chosen == null) {
            throw new ParameterException(self.commandLine(),
                    "--format " + format + " is not one of retail, cdnow, mapped.");
        }
        if (rate != null && rate.signum() <= 0) {
            throw new ParameterException(self.commandLine(), "--rate " + rate + " is not above zero.");
        }
        return new PurchaseWay(Optional.ofNullable(chosen), Optional.empty(),
                Optional.ofNullable(currency).map(code -> currency(self, code)),
                Optional.ofNullable(zone).map(id -> LogChoice.zone(self, id)), centre, Optional.ofNullable(rate));
    }

    private static Currency currency(CommandSpec self, String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            throw new ParameterException(self.commandLine(), "--currency " + code + " is not a code such as CNY.");
        }
    }

    /// The mapping that was asked for; `saved` finds mappings by name.
    Mapped mapping(Function<String, Optional<SavedMapping>> saved, Wording texts) {
        return mapping(mapping, saved, texts);
    }

    /// The mapping of a name, or of a file.
    static Mapped mapping(@Nullable String name, Function<String, Optional<SavedMapping>> saved, Wording texts) {
        if (name == null) {
            return new Mapped.Good(Optional.empty());
        }
        try {
            Optional<String> known = saved.apply(name).map(SavedMapping::content);
            String content = known.isPresent() ? known.get() : Files.readString(Path.of(name));
            return switch (TableMappingText.parse(content)) {
                case TableMappingText.Parsed.Good(TableMapping parsed) -> new Mapped.Good(Optional.of(parsed));
                case TableMappingText.Parsed.Bad(var why) -> new Mapped.Refused(
                        texts.text("command.mapping.unusable", name, new FileSentences(texts).mapping(why)));
            };
        } catch (IOException _) {
            return new Mapped.Refused(texts.text("command.mapping.missing", name));
        }
    }
}
