package greenlane.console.tiers;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import greenlane.console.i18n.Texts;
import greenlane.core.tier.Cutoffs;

/// The page about tiers: three parts, of which one is shown. Belongs to the screen's thread.
public final class TiersViewModel {
    private final Texts texts;
    private final TierPorts ports;
    private final DistributionModel distribution;
    private final PolicyModel policy;
    private final AccuracyModel accuracy;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.DISTRIBUTION);

    /// A part of the page.
    public enum Part {
        DISTRIBUTION, POLICY, ACCURACY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param nanos a monotonic clock
    public TiersViewModel(Texts texts, TierPorts ports, LongSupplier nanos) {
        this.texts = texts;
        this.ports = ports;
        distribution = new DistributionModel(ports);
        policy = new PolicyModel(ports, nanos);
        accuracy = new AccuracyModel(ports);
    }

    /// Reads again what the store holds: when the page is opened, and when something has changed.
    public void refresh() {
        distribution.refresh();
        policy.refresh();
    }

    /// Compares the newest run with a labelled sample.
    public void compare(Path labels) {
        part.set(Part.ACCURACY);
        accuracy.open(labels);
    }

    /// Takes cut-offs that were fitted into the policy that is being written, and goes there.
    void take(Cutoffs cutoffs) {
        policy.fill(cutoffs);
        part.set(Part.POLICY);
    }

    /// The part that is shown.
    public ObjectProperty<Part> partProperty() {
        return part;
    }

    Texts texts() {
        return texts;
    }

    TierPorts ports() {
        return ports;
    }

    DistributionModel distribution() {
        return distribution;
    }

    PolicyModel policy() {
        return policy;
    }

    AccuracyModel accuracy() {
        return accuracy;
    }
}
