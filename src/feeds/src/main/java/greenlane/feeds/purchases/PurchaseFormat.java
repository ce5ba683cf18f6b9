package greenlane.feeds.purchases;

import java.util.Optional;

/// The layouts of files of purchases, each with the stable word that options and stored settings use.
public enum PurchaseFormat {
    /// The layout of the UCI data set "Online Retail", comma-separated.
    ONLINE_RETAIL("online-retail"),
    /// The layout of the CDNOW data set, columns apart by spaces.
    CDNOW("cdnow"),
    /// Any delimited file or workbook, read by a saved mapping.
    MAPPED("mapped");

    private final String code;

    PurchaseFormat(String code) {
        this.code = code;
    }

    /// The stable word for this layout.
    public String code() {
        return code;
    }

    /// The layout with this word.
    public static Optional<PurchaseFormat> of(String code) {
        for (PurchaseFormat format : values()) {
            if (format.code.equals(code)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
