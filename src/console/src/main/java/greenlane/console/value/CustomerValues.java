package greenlane.console.value;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.ValueColumns;
import greenlane.core.value.BgNbd;
import greenlane.core.value.Fit;
import greenlane.core.value.GammaGamma;
import greenlane.core.value.PurchaseSummaries;
import greenlane.core.value.PurchaseSummary;
import greenlane.core.value.ValueEstimates;
import greenlane.core.value.ValueFit;
import greenlane.core.value.ValuePolicy;

/// What is expected of customers, from what they bought: the models fitted to all of them, and their estimates by customer number.
///
/// Where the purchase model could not be fitted nothing is said of anybody, and where only the spend model could not, nothing of money; `TierInput` states what
/// is taken instead. Money goes to the models in whole units of the currency, so that their parameters read as those of the literature do.
///
/// @param columns by customer number
/// @param summaries of those who have bought, in the order of their numbers
public record CustomerValues(ValueFit fit, PurchaseSummaries summaries, ValueColumns columns) {
    /// Fits and estimates. Takes a second or so for a hundred thousand customers.
    ///
    /// @param currency of the amounts
    public static CustomerValues of(PurchaseColumns purchases, Currency currency) {
        int[] buyers = new int[purchases.size()];
        int count = 0;
        for (int customer = 0; customer < buyers.length; customer++) {
            if (purchases.bought(customer)) {
                buyers[count++] = customer;
            }
        }
        buyers = Arrays.copyOf(buyers, count);
        double unit = unit(currency);
        PurchaseSummaries summaries = summaries(purchases, buyers, unit);
        ValueFit fit = ValueFit.of(summaries);
        ValueColumns columns = new ValueColumns(purchases.size());
        if (fit.purchases() instanceof Fit.Fitted<BgNbd>) {
            ValueEstimates estimates = fit.model(ValuePolicy.example()).estimate(summaries);
            boolean money = fit.spend() instanceof Fit.Fitted<GammaGamma>;
            for (int i = 0; i < buyers.length; i++) {
                columns.setPurchases(buyers[i], Math.clamp(estimates.activeProbability(i), 0, 1),
                        estimates.purchases(i));
                if (money) {
                    columns.setSpend(buyers[i], Math.max(0, Math.round(estimates.potential(i) * unit)));
                }
            }
        }
        return new CustomerValues(fit, summaries, columns);
    }

    private static PurchaseSummaries summaries(PurchaseColumns purchases, int[] buyers, double unit) {
        PurchaseSummaries.Builder builder = new PurchaseSummaries.Builder(buyers.length);
        for (int customer : buyers) {
            builder.add(summary(purchases, customer, unit));
        }
        return builder.build();
    }

    /// What the models look at of a customer who has bought. Who began longer ago than the models look back counts as having begun then.
    static PurchaseSummary summary(PurchaseColumns purchases, int customer, double unit) {
        int repeats = purchases.purchases(customer) - 1;
        int age = Math.min(PurchaseSummary.AGE_DAYS_MAX,
                (int) purchases.asOf().toEpochDay() - purchases.firstDay(customer));
        int recency = Math.min(age, purchases.lastDay(customer) - purchases.firstDay(customer));
        long minor = repeats == 0
                ? purchases.spendMinor(customer)
                : purchases.spendMinor(customer) - purchases.firstSpendMinor(customer);
        return new PurchaseSummary(repeats, recency, age, minor / unit / Math.max(1, repeats));
    }

    /// What the expectations came from, as it is written with a run: one `key=value` a word.
    public String model() {
        String often = switch (fit.purchases()) {
            case Fit.Fitted<BgNbd>(BgNbd it, _) ->
                words("bg-nbd", "r", it.r(), "alphaWeeks", it.alphaWeeks(), "a", it.a(), "b", it.b());
            case Fit.TooFew<BgNbd>(int buyers, int wanted) -> "too-few repeatBuyers=" + buyers + " wanted=" + wanted;
            case Fit.Failed<BgNbd>(var reason, _) -> "failed reason=" + code(reason);
        };
        String much = switch (fit.spend()) {
            case Fit.Fitted<GammaGamma>(GammaGamma it, _) ->
                words("gamma-gamma", "p", it.p(), "q", it.q(), "gamma", it.gamma());
            case Fit.TooFew<GammaGamma>(int buyers, int wanted) ->
                "too-few repeatBuyers=" + buyers + " wanted=" + wanted;
            case Fit.Failed<GammaGamma>(var reason, _) -> "failed reason=" + code(reason);
        };
        return "purchases=" + often + "\nspend=" + much;
    }

    /// The stable word of a reason.
    public static String code(Fit.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String words(String model, Object... pairs) {
        StringBuilder out = new StringBuilder(model);
        for (int i = 0; i < pairs.length; i += 2) {
            out.append(' ').append(pairs[i]).append('=').append(pairs[i + 1]);
        }
        return out.toString();
    }

    /// How many minor units a unit of the currency has.
    static double unit(Currency currency) {
        return Math.pow(10, Math.max(0, currency.getDefaultFractionDigits()));
    }

    /// The currency by its letters; the default where there is none.
    static Currency currency(Optional<String> letters) {
        return letters.map(Currency::getInstance).orElse(PurchaseWay.CURRENCY);
    }
}
