package greenlane.core.tier.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import greenlane.core.customer.Tier;
import greenlane.core.tier.ScoreSheet;

/// Customers and the tier an expert gave each.
public record LabelledSample(List<Label> labels) {
    /// One customer, by number, and the expert's tier.
    public record Label(int customer, Tier tier) {}

    public LabelledSample {
        labels = List.copyOf(labels);
        Set<Integer> seen = new HashSet<>();
        for (Label label : labels) {
            if (!seen.add(label.customer())) {
                throw new IllegalArgumentException("customer " + label.customer() + " is labelled twice");
            }
        }
    }

    /// How far a sheet agrees, as the customers stand in it.
    public Agreement agreement(ScoreSheet sheet) {
        Agreement.Counter counter = new Agreement.Counter();
        for (Label label : labels) {
            counter.add(label.tier(), label.customer() < sheet.size() ? sheet.tierIndex(label.customer()) : -1);
        }
        return counter.agreement();
    }

    /// How far a sheet agrees by the borders alone, without the rule about falling and without overrides: what is right or wrong of the
    /// policy itself.
    public Agreement agreementOfBorders(ScoreSheet sheet) {
        Agreement.Counter counter = new Agreement.Counter();
        for (Label label : labels) {
            counter.add(label.tier(), label.customer() < sheet.size() ? sheet.rawIndex(label.customer()) : -1);
        }
        return counter.agreement();
    }
}
