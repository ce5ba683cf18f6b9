package greenlane.core.customer;

import java.util.List;

/// A customer's value tier, most valued first.
///
/// Three tiers are always there; the fourth is for centres that sort more finely and name it themselves.
/// The order of the constants is the order of service and is stored by [#code()], never by ordinal.
public enum Tier {
    CORE("core"), POTENTIAL("potential"), ORDINARY("ordinary"), CUSTOM("custom");

    private static final List<Tier> ALL = List.of(values());

    private final String code;

    Tier(String code) {
        this.code = code;
    }

    /// The word for this tier in files, in the store and on the wire.
    public String code() {
        return code;
    }

    /// How many tiers there are.
    public static int count() {
        return ALL.size();
    }

    /// The tier at a position of the order of service, 0 the most valued.
    public static Tier at(int index) {
        return ALL.get(index);
    }
}
