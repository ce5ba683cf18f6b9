package greenlane.core.value;

/// Both models fitted to a centre's customers, or why not, and what is used instead, so that every customer has a value.
///
/// @param purchases BG/NBD
/// @param spend Gamma-Gamma
/// @param independence whether the two may be multiplied
/// @param pooledRate used where the first is not there
/// @param pooledSpend used where the second is not there
public record ValueFit(Fit<BgNbd> purchases, Fit<GammaGamma> spend, Independence independence, PooledRate pooledRate,
        PooledSpend pooledSpend) {
    /// Fits both.
    public static ValueFit of(PurchaseSummaries customers) {
        return new ValueFit(BgNbd.fit(customers), GammaGamma.fit(customers), Independence.of(customers),
                PooledRate.of(customers), PooledSpend.of(customers));
    }

    /// Whether both models are fitted. If not, what is worked out with [#model(ValuePolicy)] is partly by plain rules, and whoever shows it says so.
    public boolean complete() {
        return purchases instanceof Fit.Fitted<BgNbd> && spend instanceof Fit.Fitted<GammaGamma>;
    }

    /// The models, or the plain rules where there is none.
    public ValueModel model(ValuePolicy policy) {
        PurchaseModel often = switch (purchases) {
            case Fit.Fitted<BgNbd>(BgNbd model, _) -> model;
            case Fit.TooFew<BgNbd> _,Fit.Failed<BgNbd> _ -> pooledRate;
        };
        SpendModel much = switch (spend) {
            case Fit.Fitted<GammaGamma>(GammaGamma model, _) -> model;
            case Fit.TooFew<GammaGamma> _,Fit.Failed<GammaGamma> _ -> pooledSpend;
        };
        return new ValueModel(often, much, policy);
    }
}
