package greenlane.core.tag;

import java.util.Optional;

/// What can be read of a customer's behaviour. Shares are of the lines bought, or of the contacts, within the library's window.
public enum Trait {
    DISCOUNT_SHARE("discountShare"), RETURN_SHARE("returnShare"), WEEKEND_SHARE("weekendShare"), NIGHT_SHARE(
            "nightShare"), MORNING_SHARE(
                    "morningShare"), AFTERNOON_SHARE("afternoonShare"), EVENING_SHARE("eveningShare"), LINES("lines"),
    /// The quiet since the last purchase over the customer's own mean distance between purchases.
    QUIET_RATIO("quietRatio"),
    /// 1 where the customer has fallen silent, as the newest tiers say; for who is in none, as the rhythm of the purchases says.
    SILENT("silent"), CONTACTS("contacts"), PHONE_SHARE("phoneShare"), ONLINE_SHARE(
            "onlineShare"), VISIT_SHARE("visitShare"),
    /// Contacts that soon followed another one.
    REPEAT_SHARE("repeatShare"),
    /// Contacts that ended before somebody answered.
    LOST_SHARE("lostShare");

    private final String code;

    Trait(String code) {
        this.code = code;
    }

    /// The word for it in libraries and message keys.
    public String code() {
        return code;
    }

    /// The one with this word.
    public static Optional<Trait> of(String code) {
        for (Trait trait : values()) {
            if (trait.code.equals(code)) {
                return Optional.of(trait);
            }
        }
        return Optional.empty();
    }
}
