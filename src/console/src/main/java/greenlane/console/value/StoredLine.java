package greenlane.console.value;

import greenlane.core.purchase.PurchaseLine;

/// Lines of files as the store keeps them.
final class StoredLine {
    private StoredLine() {}

    /// Whether a line's day can be kept.
    static boolean fits(greenlane.feeds.purchases.PurchaseLine read) {
        return read.day() >= PurchaseLine.DAY_MIN && read.day() <= PurchaseLine.DAY_MAX;
    }

    /// A line with the amount that was read, to the last minor unit. A cancellation has its quantity below zero, a gift a price of zero.
    static PurchaseLine of(greenlane.feeds.purchases.PurchaseLine read) {
        PurchaseLine line = new PurchaseLine(read.customer(), read.invoice(), read.day(), read.second(), read.product(),
                read.description(), read.pieces(), read.pieceMinor(), PurchaseLine.UNKNOWN);
        return read.kind() == greenlane.feeds.purchases.PurchaseLine.Kind.CANCELLATION ? line.cancelling() : line;
    }
}
