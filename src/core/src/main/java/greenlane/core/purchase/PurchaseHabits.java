package greenlane.core.purchase;

/// How a customer buys, counted over some months: what tags are made from.
///
/// @param lines lines sold
/// @param returnedLines cancellations that took something back
/// @param discountedLines lines sold below their list price; where that is not known, below the product's usual price
/// @param weekendLines lines sold on a Saturday or Sunday
/// @param nightLines lines sold before 6 o'clock of the centre's time; a line without a time counts in none of the four
/// @param morningLines lines sold from 6 to 12
/// @param afternoonLines lines sold from 12 to 18
/// @param eveningLines lines sold from 18 on
public record PurchaseHabits(int lines, int returnedLines, int discountedLines, int weekendLines, int nightLines,
        int morningLines, int afternoonLines, int eveningLines) {
    /// Nothing bought.
    public static final PurchaseHabits NONE = new PurchaseHabits(0, 0, 0, 0, 0, 0, 0, 0);

    /// These and more.
    public PurchaseHabits plus(PurchaseHabits more) {
        return new PurchaseHabits(lines + more.lines, returnedLines + more.returnedLines,
                discountedLines + more.discountedLines, weekendLines + more.weekendLines, nightLines + more.nightLines,
                morningLines + more.morningLines, afternoonLines + more.afternoonLines,
                eveningLines + more.eveningLines);
    }

    void write(ByteWriter out) {
        int mask = bit(returnedLines, 1) | bit(discountedLines, 2) | bit(weekendLines, 4) | bit(nightLines, 8)
                | bit(morningLines, 16) | bit(afternoonLines, 32) | bit(eveningLines, 64);
        out.unsigned(mask);
        out.unsigned(lines);
        optional(out, returnedLines);
        optional(out, discountedLines);
        optional(out, weekendLines);
        optional(out, nightLines);
        optional(out, morningLines);
        optional(out, afternoonLines);
        optional(out, eveningLines);
    }

    private static int bit(int count, int bit) {
        return count == 0 ? 0 : bit;
    }

    private static void optional(ByteWriter out, int count) {
        if (count != 0) {
            out.unsigned(count);
        }
    }

    static PurchaseHabits read(ByteReader in) {
        int mask = in.unsignedInt();
        return new PurchaseHabits(in.unsignedInt(), optional(in, mask, 1), optional(in, mask, 2), optional(in, mask, 4),
                optional(in, mask, 8), optional(in, mask, 16), optional(in, mask, 32), optional(in, mask, 64));
    }

    private static int optional(ByteReader in, int mask, int bit) {
        return (mask & bit) == 0 ? 0 : in.unsignedInt();
    }
}
