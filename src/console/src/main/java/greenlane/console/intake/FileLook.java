package greenlane.console.intake;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import greenlane.console.value.PurchaseWay;
import greenlane.feeds.Refusal;
import greenlane.feeds.mapping.TableGuess;
import greenlane.feeds.purchases.PurchaseFormat;
import greenlane.store.purchase.PurchaseRepository;

/// Looks at the beginning of a file. Not on the screen's thread.
final class FileLook {
    private final PurchaseRepository purchases;
    private final ZoneId centre;

    FileLook(PurchaseRepository purchases, ZoneId centre) {
        this.purchases = purchases;
        this.centre = centre;
    }

    /// What a file shows.
    ///
    /// @param said what somebody says it is of; else it is guessed
    /// @param sheet of a workbook; empty for the first
    Chosen at(Path file, Optional<IntakeKind> said, String sheet) {
        Optional<Currency> stored = purchases.currency().map(Currency::getInstance);
        if (said.equals(Optional.of(IntakeKind.CUSTOMERS))) {
            return columns(file, IntakeKind.CUSTOMERS, sheet, stored, stored.orElse(PurchaseWay.CURRENCY), centre);
        }
        return switch (PurchaseWay.byContent(centre).settle(file, stored)) {
            case PurchaseWay.Settling.Refused(Refusal refusal) -> new Chosen.Refused(file, refusal);
            case PurchaseWay.Settling.Ready(PurchaseWay.Settled settled) -> {
                Currency currency = settled.reading().currency();
                ZoneId zone = settled.reading().zone();
                if (settled.format() != PurchaseFormat.MAPPED) {
                    yield new Chosen.Known(file, IntakeKind.PURCHASES, new Chosen.Layout.Fixed(settled.format()),
                            stored, currency, zone);
                }
                Chosen bought = columns(file, IntakeKind.PURCHASES, sheet, stored, currency, zone);
                yield said.isPresent() || isOfPurchases(bought)
                        ? bought
                        : columns(file, IntakeKind.CUSTOMERS, sheet, stored, currency, centre);
            }
        };
    }

    private static boolean isOfPurchases(Chosen looked) {
        if (!(looked instanceof Chosen.Known known
                && known.layout() instanceof Chosen.Layout.Columns(TableGuess guess))) {
            return true;
        }
        Set<String> found = guess.proposals().stream().filter(it -> it.column().isPresent())
                .map(it -> it.field().code()).collect(Collectors.toSet());
        return found.contains("date") && (found.contains("amount") || found.contains("price"));
    }

    private static Chosen columns(Path file, IntakeKind kind, String sheet, Optional<Currency> stored,
            Currency currency, ZoneId zone) {
        return switch (TableGuess.of(file, kind.fields(), sheet)) {
            case TableGuess.Guess.Refused(Refusal refusal) -> new Chosen.Refused(file, refusal);
            case TableGuess.Guess.Good(TableGuess guess) ->
                new Chosen.Known(file, kind, new Chosen.Layout.Columns(guess), stored, currency, zone);
        };
    }
}
