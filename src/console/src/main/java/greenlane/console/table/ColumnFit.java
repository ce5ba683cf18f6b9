package greenlane.console.table;

import java.util.List;

/// Divides a width among columns. Whole pixels.
///
/// Where there is room to spare, the columns that may grow take it. Where there is too little, columns shrink toward
/// their least width, those with most to give the most; where that is not enough either, columns are left out from the
/// end, for a figure that is cut in half is worse than none. The first column always stays.
final class ColumnFit {
    private ColumnFit() {}

    /// What a column asks for.
    record Wish(double width, double least, double grow) {}

    /// The widths of the columns that have room, in their order: perhaps fewer than were asked for.
    static double[] divide(double available, List<Wish> wishes) {
        int count = wishes.size();
        double least = wishes.stream().mapToDouble(Wish::least).sum();
        while (count > 1 && least > available) {
            count--;
            least -= wishes.get(count).least();
        }
        List<Wish> kept = wishes.subList(0, count);
        double wanted = kept.stream().mapToDouble(Wish::width).sum();
        double[] widths = new double[count];
        double grow = kept.stream().mapToDouble(Wish::grow).sum();
        double spare = available - wanted;
        for (int i = 0; i < count; i++) {
            Wish wish = kept.get(i);
            if (spare >= 0) {
                widths[i] = wish.width() + (grow > 0 ? spare * wish.grow() / grow : 0);
            } else {
                double give = wanted - least;
                widths[i] = give > 0 ? wish.width() + spare * (wish.width() - wish.least()) / give : wish.width();
            }
        }
        if (count == 1) {
            widths[0] = Math.max(Math.min(widths[0], available), LiveColumn.WIDTH_LEAST);
        }
        return whole(widths);
    }

    /// Rounds so that edges, not widths, are rounded: the sum stays.
    private static double[] whole(double[] widths) {
        double edge = 0;
        double rounded = 0;
        for (int i = 0; i < widths.length; i++) {
            edge += widths[i];
            double next = Math.rint(edge);
            widths[i] = next - rounded;
            rounded = next;
        }
        return widths;
    }
}
