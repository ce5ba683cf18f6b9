package greenlane.console.keeping;

import java.time.LocalDate;
import java.util.Currency;

import greenlane.core.purchase.PurchaseColumns;
import greenlane.core.tier.TierInput;
import greenlane.core.tier.ValueColumns;
import greenlane.core.value.PurchaseSummaries;
import greenlane.core.value.PurchaseSummary;
import greenlane.core.value.ValueEstimate;
import greenlane.core.value.ValueFit;
import greenlane.core.value.ValueInterval;
import greenlane.core.value.ValueModel;
import greenlane.core.value.ValuePolicy;
import greenlane.store.purchase.PurchaseRepository;

/// What tiers and values are worked out from, as of a day: purchases over the whole relation and over a window, and the models fitted to them.
/// The same purchases give the same bits.
///
/// @param life everything bought up to the day
/// @param window what of it was bought in the last `windowMonths` months; `life` itself where that is 0
/// @param fit of the models
/// @param repeatBuyers customers who came back
/// @param major how many minor units a unit of the currency has
record TierBasis(PurchaseColumns life, PurchaseColumns window, int windowMonths, ValueFit fit, ValueModel model,
        int repeatBuyers, double major) {
    private static final int REPEATS_MAX = Character.MAX_VALUE;
    private static final int DIGITS = 2;

    /// Reads the purchases as of a day and fits the models.
    static TierBasis read(PurchaseRepository purchases, LocalDate asOf, int windowMonths) {
        PurchaseRepository.Spans spans = spans(purchases, asOf, windowMonths);
        PurchaseColumns life = spans.life();
        double major = Math.pow(10, digits(purchases.currency().orElse("")));
        PurchaseSummaries.Builder buyers = new PurchaseSummaries.Builder(life.size());
        for (int customer = 0; customer < life.size(); customer++) {
            if (life.bought(customer)) {
                buyers.add(summary(life, customer, major));
            }
        }
        PurchaseSummaries summaries = buyers.build();
        ValueFit fit = ValueFit.of(summaries);
        return new TierBasis(life, spans.window(), windowMonths, fit, fit.model(ValuePolicy.example()),
                summaries.repeatBuyers(), major);
    }

    /// The purchases as of a day and what of them lies in the last months.
    static PurchaseRepository.Spans spans(PurchaseRepository purchases, LocalDate asOf, int months) {
        if (months == 0) {
            PurchaseColumns life = purchases.columns(asOf);
            return new PurchaseRepository.Spans(life, life);
        }
        return purchases.columns(asOf.minusMonths(months).plusDays(1), asOf);
    }

    private static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream().filter(it -> it.getCurrencyCode().equals(currency))
                .findFirst().map(Currency::getDefaultFractionDigits).filter(it -> it >= 0).orElse(DIGITS);
    }

    private static PurchaseSummary summary(PurchaseColumns life, int customer, double major) {
        int repeats = Math.min(life.purchases(customer) - 1, REPEATS_MAX);
        long later = life.spendMinor(customer) - life.firstSpendMinor(customer);
        double mean = repeats > 0 ? later / major / repeats : life.spendMinor(customer) / major;
        return new PurchaseSummary(repeats, life.lastDay(customer) - life.firstDay(customer),
                Math.min((int) life.asOf().toEpochDay() - life.firstDay(customer), PurchaseSummary.AGE_DAYS_MAX), mean);
    }

    /// What the models expect of a customer who has bought.
    ValueEstimate estimate(int customer) {
        return model.estimate(summary(life, customer, major));
    }

    /// Between which values it will probably lie.
    ValueInterval interval(int customer, String code) {
        return model.interval(summary(life, customer, major), ValueInterval.seed(code));
    }

    /// One customer alone, with the same values as among all.
    TierInput only(int customer) {
        PurchaseColumns one = new PurchaseColumns(life.asOf(), 1);
        copy(life, customer, one);
        PurchaseColumns ofWindow = windowMonths == 0 ? one : new PurchaseColumns(life.asOf(), 1);
        if (windowMonths > 0 && window.bought(customer)) {
            copy(window, customer, ofWindow);
        }
        ValueColumns values = new ValueColumns(1);
        expect(values, 0, estimate(customer));
        return new TierInput(one, ofWindow, windowMonths, values);
    }

    private static void copy(PurchaseColumns from, int customer, PurchaseColumns to) {
        to.set(0, from.firstDay(customer), from.lastDay(customer), from.purchases(customer), from.spendMinor(customer),
                from.firstSpendMinor(customer));
    }

    /// All customers.
    TierInput all() {
        ValueColumns values = new ValueColumns(life.size());
        for (int customer = 0; customer < life.size(); customer++) {
            if (life.bought(customer)) {
                expect(values, customer, estimate(customer));
            }
        }
        return new TierInput(life, window, windowMonths, values);
    }

    private void expect(ValueColumns values, int customer, ValueEstimate estimate) {
        values.setPurchases(customer, estimate.activeProbability(), estimate.purchases());
        long spend = Math.max(0, Math.round(estimate.potential() * major));
        values.setSpend(customer, spend, spend, spend);
    }
}
