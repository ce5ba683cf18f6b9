package greenlane.console.value;

import java.time.LocalDate;
import java.util.Currency;

import greenlane.core.tier.TierInput;
import greenlane.core.value.PurchaseSummary;
import greenlane.core.value.ValueEstimate;
import greenlane.core.value.ValueFit;
import greenlane.core.value.ValueInterval;
import greenlane.core.value.ValueModel;
import greenlane.core.value.ValuePolicy;
import greenlane.store.Store;
import greenlane.store.purchase.PurchaseRepository;

/// What tiers of a day were made from, and what is told of one customer from it: the same purchases and the same fitted models as in a run.
///
/// @param fit of the models
/// @param model what they say of one customer; plain rules where they could not be fitted
/// @param repeatBuyers customers who came back
/// @param unit how many minor units a unit of the currency has
public record CustomerBasis(TierInput input, ValueFit fit, ValueModel model, int repeatBuyers, double unit) {
    /// Reads the purchases as of a day and fits the models. Takes a second or so for a hundred thousand customers.
    ///
    /// @param windowMonths of the policy; 0 for the whole relation
    public static CustomerBasis read(Store store, LocalDate asOf, int windowMonths) {
        PurchaseRepository.Spans spans = TierMaking.spans(store, asOf, windowMonths);
        Currency currency = CustomerValues.currency(store.purchases().currency());
        CustomerValues values = CustomerValues.of(spans.life(), currency);
        return new CustomerBasis(new TierInput(spans.life(), spans.window(), windowMonths, values.columns()),
                values.fit(), values.fit().model(ValuePolicy.example()), values.summaries().repeatBuyers(),
                CustomerValues.unit(currency));
    }

    /// What is expected of a customer who has bought.
    public ValueEstimate estimate(int customer) {
        return model.estimate(summary(customer));
    }

    /// Between which values it will probably lie.
    ///
    /// @param code the customer's; the interval is drawn from it, the same each time
    public ValueInterval interval(int customer, String code) {
        return model.interval(summary(customer), ValueInterval.seed(code));
    }

    private PurchaseSummary summary(int customer) {
        return CustomerValues.summary(input.life(), customer, unit);
    }
}
