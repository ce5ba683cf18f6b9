package greenlane.core.purchase;

import java.time.LocalDate;

/// Calendar months as numbers: twelve times the year and the months gone by in it.
public final class Months {
    private static final int IN_YEAR = 12;

    private Months() {}

    /// The month of an epoch day.
    public static int ofDay(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * IN_YEAR + date.getMonthValue() - 1;
    }

    /// The first epoch day of a month.
    public static int firstDay(int month) {
        return (int) LocalDate.of(Math.floorDiv(month, IN_YEAR), Math.floorMod(month, IN_YEAR) + 1, 1).toEpochDay();
    }
}
