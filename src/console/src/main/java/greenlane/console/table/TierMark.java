package greenlane.console.table;

import org.kordamp.ikonli.Ikon;

/// The chip of a customer's value tier: one hue, told apart by how it is filled.
public record TierMark(Look look, Ikon icon, String word) {
    /// How the chip is filled.
    public enum Look {
        SOLID, TINTED, OUTLINE, DASHED
    }
}
