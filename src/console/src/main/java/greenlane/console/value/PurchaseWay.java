package greenlane.console.value;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

import greenlane.core.purchase.OrderBook.EqualLines;
import greenlane.feeds.Refusal;
import greenlane.feeds.mapping.TableGuess;
import greenlane.feeds.mapping.TableMapping;
import greenlane.feeds.purchases.MappedPurchases;
import greenlane.feeds.purchases.PurchaseFiles;
import greenlane.feeds.purchases.PurchaseFormat;
import greenlane.feeds.purchases.PurchaseReading;

/// How a file of purchases is to be read, as far as somebody has said so.
///
/// @param currency of the file; where nobody says, the layout's: pounds for Online Retail, dollars for CDNOW, a mapping's own, else the store's
/// @param zone of the file's clocks; where nobody says, London for Online Retail, a mapping's own, else the centre's
/// @param centre the zone in which days are counted
/// @param rate what one unit of the file's currency is in the store's; needed where they differ
public record PurchaseWay(Optional<PurchaseFormat> format, Optional<TableMapping> mapping, Optional<Currency> currency,
        Optional<ZoneId> zone, ZoneId centre, Optional<BigDecimal> rate) {
    /// What is taken of a table of purchases of which nobody says the currency, while the store has none either.
    public static final Currency CURRENCY = Currency.getInstance("CNY");

    /// Whatever the file shows.
    public static PurchaseWay byContent(ZoneId centre) {
        return new PurchaseWay(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), centre,
                Optional.empty());
    }

    /// A way with nothing left open.
    ///
    /// @param guessed whether the mapping was guessed from the head of the file
    public record Settled(PurchaseFormat format, Optional<TableMapping> mapping, boolean guessed,
            PurchaseReading reading) {
        /// Whether equal lines of an order are one: Online Retail repeats itself, other files mean what they say.
        public EqualLines equalLines() {
            return format == PurchaseFormat.ONLINE_RETAIL ? EqualLines.KEEP_ONE : EqualLines.KEEP_ALL;
        }
    }

    /// What looking at a file came to.
    public sealed interface Settling {
        /// It can be read.
        record Ready(Settled settled) implements Settling {}

        /// It cannot.
        record Refused(Refusal refusal) implements Settling {}
    }

    /// Settles what is open by the file's content.
    ///
    /// @param stored the currency of the store's purchases
    public Settling settle(Path file, Optional<Currency> stored) {
        Optional<PurchaseFormat> said = format.or(() -> mapping.map(_ -> PurchaseFormat.MAPPED));
        PurchaseFiles.Detected detected = said.<PurchaseFiles.Detected>map(PurchaseFiles.Detected.Known::new)
                .orElseGet(() -> PurchaseFiles.detect(file));
        return switch (detected) {
            case PurchaseFiles.Detected.Refused(Refusal refusal) -> new Settling.Refused(refusal);
            case PurchaseFiles.Detected.Unknown() -> guess(file, stored);
            case PurchaseFiles.Detected.Known(PurchaseFormat known) ->
                known == PurchaseFormat.MAPPED && mapping.isEmpty()
                        ? guess(file, stored)
                        : new Settling.Ready(new Settled(known, mapping, false, reading(known, mapping, stored)));
        };
    }

    private Settling guess(Path file, Optional<Currency> stored) {
        return switch (TableGuess.of(file, MappedPurchases.fields(), "")) {
            case TableGuess.Guess.Refused(Refusal refusal) -> new Settling.Refused(refusal);
            case TableGuess.Guess.Good(TableGuess guess) -> {
                Optional<TableMapping> guessed = Optional
                        .of(guess.mapping(MappedPurchases.TABLE, "", zone.orElse(centre)));
                yield new Settling.Ready(new Settled(PurchaseFormat.MAPPED, guessed, true,
                        reading(PurchaseFormat.MAPPED, guessed, stored)));
            }
        };
    }

    private PurchaseReading reading(PurchaseFormat known, Optional<TableMapping> by, Optional<Currency> stored) {
        Currency layouts = switch (known) {
            case ONLINE_RETAIL -> Currency.getInstance("GBP");
            case CDNOW -> Currency.getInstance("USD");
            case MAPPED -> by.map(TableMapping::currency).filter(code -> !code.isEmpty()).map(Currency::getInstance)
                    .or(() -> stored).orElse(CURRENCY);
        };
        ZoneId clocks = switch (known) {
            case ONLINE_RETAIL -> ZoneId.of("Europe/London");
            case CDNOW -> centre;
            case MAPPED -> by.map(TableMapping::zone).orElse(centre);
        };
        Currency ofFile = currency.orElse(layouts);
        return new PurchaseReading(ofFile, zone.orElse(clocks), stored.orElse(ofFile), centre, rate);
    }
}
