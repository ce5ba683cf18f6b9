package greenlane.core.value;

/// A smooth function of a few variables, to be made small.
interface Objective {
    /// The value at a point, and its gradient written into the second array. Not finite where the function is not defined.
    double valueAndGradient(double[] point, double[] gradient);
}
