package greenlane.core.value;

/// Finds a minimum by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno.
///
/// The update of the inverse Hessian is formula 6.17 of Nocedal and Wright, *Numerical Optimization*, 2nd edition (2006), its first scaling formula 6.20.
/// The line search doubles and halves until both of Wolfe's conditions hold (Lewis and Overton, *Nonsmooth optimization via quasi-Newton
/// methods*, 2013), near the minimum in the form that does not compare values which differ by rounding only (Hager and Zhang, *A new conjugate gradient method with
/// guaranteed descent and an efficient line search*, 2005); a value that is not finite counts as too high, so that the edge of a domain needs no other care.
final class Bfgs {
    /// Iterations after which it is given up.
    static final int ITERATIONS_MAX = 500;
    /// Evaluations after which one line search is given up.
    static final int LINE_EVALUATIONS_MAX = 40;
    /// The largest component of a first step along a line, so that an early poor metric does not throw the point away.
    private static final double STEP_MAX = 2;
    private static final double DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;
    /// What of a value may be rounding, as a share: sums of a million terms.
    private static final double ROUNDING = 1e-12;

    private final Objective objective;
    private final double gradientMax;
    private double[] point;
    private double[] gradient;
    private double value;
    private double[][] metric;
    private boolean scaled;
    private int evaluations;

    /// Where it ended.
    static final class Minimum {
        private final double[] point;
        /// The inverse Hessian as far as it is known there: a good start for a function that is much the same.
        private final double[][] metric;
        private final double value;
        private final double gradientNorm;
        private final int iterations;
        private final int evaluations;

        private Minimum(Bfgs search, int iterations) {
            this.point = search.point;
            this.metric = search.metric;
            this.value = search.value;
            this.gradientNorm = Double.isFinite(value) ? norm(search.gradient) : Double.POSITIVE_INFINITY;
            this.iterations = iterations;
            this.evaluations = search.evaluations;
        }

        double at(int component) {
            return point[component];
        }

        double value() {
            return value;
        }

        /// The largest component of the gradient there.
        double gradientNorm() {
            return gradientNorm;
        }

        int iterations() {
            return iterations;
        }

        int evaluations() {
            return evaluations;
        }
    }

    private Bfgs(Objective objective, double[] start, double[][] metric, boolean scaled, double gradientMax) {
        this.objective = objective;
        this.gradientMax = gradientMax;
        this.point = start.clone();
        this.gradient = new double[start.length];
        this.metric = metric;
        this.scaled = scaled;
        this.value = evaluate(point, gradient);
    }

    /// Goes down from a point until no component of the gradient is larger than the given one, or no step leads further down.
    static Minimum minimise(Objective objective, double[] start, double gradientMax) {
        var unit = new double[start.length][start.length];
        for (int i = 0; i < start.length; i++) {
            unit[i][i] = 1;
        }
        return new Bfgs(objective, start, unit, false, gradientMax).run();
    }

    /// The same, with what an earlier run learnt of the function's shape.
    static Minimum minimise(Objective objective, Minimum start, double gradientMax) {
        var metric = new double[start.point.length][];
        for (int i = 0; i < metric.length; i++) {
            metric[i] = start.metric[i].clone();
        }
        return new Bfgs(objective, start.point, metric, true, gradientMax).run();
    }

    private Minimum run() {
        int iterations = 0;
        while (iterations < ITERATIONS_MAX && Double.isFinite(value) && norm(gradient) > gradientMax) {
            double[] direction = direction();
            if (!step(direction)) {
                break;
            }
            iterations++;
        }
        return new Minimum(this, iterations);
    }

    private double[] direction() {
        int n = point.length;
        var direction = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                direction[i] -= metric[i][j] * gradient[j];
            }
        }
        double longest = norm(direction);
        if (longest > STEP_MAX) {
            for (int i = 0; i < n; i++) {
                direction[i] *= STEP_MAX / longest;
            }
        }
        return direction;
    }

    /// Moves along a direction and learns from it. False where the search is over: nothing lower was found, or it falls all the way to the edge of the domain, to which it moves.
    private boolean step(double[] direction) {
        int n = point.length;
        double slope = dot(direction, gradient);
        var next = new double[n];
        var nextGradient = new double[n];
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double length = 1;
        for (int i = 0; i < LINE_EVALUATIONS_MAX; i++) {
            for (int j = 0; j < n; j++) {
                next[j] = point[j] + length * direction[j];
            }
            double nextValue = evaluate(next, nextGradient);
            double nextSlope = dot(direction, nextGradient);
            if (!lower(nextValue, nextSlope, length, slope)) {
                high = length;
            } else if (nextSlope < CURVATURE * slope) {
                low = length;
            } else {
                move(next, nextGradient, nextValue);
                return true;
            }
            length = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * length;
        }
        if (low > 0) {
            for (int j = 0; j < n; j++) {
                next[j] = point[j] + low * direction[j];
            }
            move(next, nextGradient, evaluate(next, nextGradient));
        }
        return false;
    }

    private void move(double[] next, double[] nextGradient, double nextValue) {
        learn(next, nextGradient);
        point = next;
        gradient = nextGradient;
        value = nextValue;
    }

    /// Whether the value has fallen enough. Where the fall is lost in the value's rounding, the slopes are asked instead.
    private boolean lower(double nextValue, double nextSlope, double length, double slope) {
        return nextValue <= value + DECREASE * length * slope
                || (nextValue <= value + ROUNDING * Math.abs(value) && nextSlope <= (2 * DECREASE - 1) * slope);
    }

    private void learn(double[] next, double[] nextGradient) {
        int n = point.length;
        var moved = new double[n];
        var turned = new double[n];
        for (int i = 0; i < n; i++) {
            moved[i] = next[i] - point[i];
            turned[i] = nextGradient[i] - gradient[i];
        }
        double curvature = dot(moved, turned);
        if (!(curvature > 0)) {
            return;
        }
        if (!scaled) {
            double scale = curvature / dot(turned, turned);
            for (int i = 0; i < n; i++) {
                metric[i][i] *= scale;
            }
            scaled = true;
        }
        var along = new double[n];
        for (int i = 0; i < n; i++) {
            along[i] = dot(metric[i], turned);
        }
        double weight = (1 + dot(turned, along) / curvature) / curvature;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                metric[i][j] += weight * moved[i] * moved[j]
                        - (along[i] * moved[j] + moved[i] * along[j]) / curvature;
            }
        }
    }

    private double evaluate(double[] at, double[] into) {
        evaluations++;
        return objective.valueAndGradient(at, into);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] vector) {
        double norm = 0;
        for (double component : vector) {
            norm = Math.max(norm, Math.abs(component));
        }
        return norm;
    }
}
