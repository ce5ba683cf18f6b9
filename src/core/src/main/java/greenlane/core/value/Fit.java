package greenlane.core.value;

/// What came of fitting a model to a centre's customers.
///
/// @param <M> the model
public sealed interface Fit<M> {
    /// The fewest repeat buyers a model is fitted to. With fewer, parameters are so uncertain that a plain rule is as good and easier to explain.
    int REPEAT_BUYERS_MIN = 500;

    /// How the fitting went.
    ///
    /// @param logLikelihood of all customers, natural logarithm, at the parameters found
    /// @param customers how many the model was fitted to
    /// @param rows how many different ones among them were looked at in each evaluation
    /// @param starts from how many places the fit was begun
    /// @param startsAgreed how many of these ended at the best value
    /// @param iterations steps of all starts together
    /// @param evaluations of the likelihood and its gradient; those of the starts on a sample where customers are many
    /// @param gradientNorm the largest derivative left, of the mean log-likelihood of a customer by the logarithm of a parameter; 0 at a perfect optimum
    record Report(double logLikelihood, long customers, int rows, int starts, int startsAgreed, int iterations,
            int evaluations, double gradientNorm) {}

    /// Why there is no model although there are customers enough.
    enum Reason {
        /// The likelihood grows towards a parameter that is no longer a model: 0 or infinity. Customers do not differ in the way the model describes.
        AT_THE_EDGE,
        /// No start ended where the gradient vanishes.
        NOT_CONVERGED,
        /// The mean of what customers spend would be infinite.
        NO_MEAN
    }

    /// The model, and how sure its fit is.
    record Fitted<M>(M model, Report report) implements Fit<M> {}

    /// There are too few repeat buyers.
    ///
    /// @param repeatBuyers those with a value above 0 where the model is of spend
    /// @param wanted how many it takes
    record TooFew<M>(int repeatBuyers, int wanted) implements Fit<M> {}

    /// The fit failed.
    record Failed<M>(Reason reason, Report report) implements Fit<M> {}
}
