package greenlane.console.chart;

import java.util.List;

/// Where values stand between the least and the most that is shown.
record ValueScale(double low, double high) {
    /// A scale that holds all points and, when there is one, the target.
    static ValueScale around(List<Double> points, double target) {
        double low = Double.isNaN(target) ? Double.POSITIVE_INFINITY : target;
        double high = Double.isNaN(target) ? Double.NEGATIVE_INFINITY : target;
        for (double point : points) {
            if (!Double.isNaN(point)) {
                low = Math.min(low, point);
                high = Math.max(high, point);
            }
        }
        return low <= high ? new ValueScale(low, high) : new ValueScale(0, 1);
    }

    /// A scale from zero with round steps, as few as will do: its high end is a whole number of steps.
    static ValueScale fromZero(long most) {
        long step = step(most);
        return new ValueScale(0, (double) Math.max(1, Math.ceilDiv(Math.max(most, 1), step)) * step);
    }

    /// The step of a scale from zero: 1, 2 or 5 times a power of ten, so that there are two to four of them.
    static long step(long most) {
        long power = 1;
        while (true) {
            for (long of : new long[]{1, 2, 5}) {
                if (of * power * 4 >= most) {
                    return of * power;
                }
            }
            power *= 10;
        }
    }

    /// 0 at the low end, 1 at the high end.
    double share(double value) {
        return high == low ? 0.5 : (value - low) / (high - low);
    }
}
