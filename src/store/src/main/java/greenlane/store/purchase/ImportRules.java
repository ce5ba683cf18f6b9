package greenlane.store.purchase;

import greenlane.core.purchase.OrderBook.EqualLines;

/// How an import is to be read.
///
/// @param currency three letters (ISO 4217); all purchases of a store are in one currency, and the first import says which
/// @param equalLines whether the same line twice in an order is two
public record ImportRules(String currency, EqualLines equalLines) {
    public ImportRules {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a currency has three letters: " + currency);
        }
    }
}
