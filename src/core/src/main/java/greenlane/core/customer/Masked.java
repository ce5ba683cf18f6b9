package greenlane.core.customer;

/// Personal data as it is shown to everybody: enough to tell customers apart, too little to call or find them.
///
/// Whoever asks for the whole value is recorded by the store before it is shown.
public record Masked(String text) {
    /// What stands for a character that is not shown.
    public static final char HIDDEN = '*';

    private static final int MOBILE_DIGITS = 11;
    private static final int LOCAL_DIGITS = 7;
    private static final int LAST_DIGITS = 4;
    private static final int HIDDEN_DIGITS = 4;

    /// A phone: `138****6021`, `+86138****6021`. Of eleven digits and more the four before the last four are hidden, of seven to ten all but
    /// the last four, of fewer all but the last two at most; what stands between the digits stays.
    public static Masked phone(String phone) {
        int digits = (int) phone.chars().filter(Character::isDigit).count();
        int shownFirst = digits < MOBILE_DIGITS ? 0 : digits - LAST_DIGITS - HIDDEN_DIGITS;
        int shownLast = digits >= LOCAL_DIGITS ? LAST_DIGITS : Math.min(2, digits / 2);
        StringBuilder shown = new StringBuilder(phone.length());
        int seen = 0;
        for (int i = 0; i < phone.length(); i++) {
            char c = phone.charAt(i);
            boolean hidden = Character.isDigit(c) && seen >= shownFirst && seen < digits - shownLast;
            seen += Character.isDigit(c) ? 1 : 0;
            shown.append(hidden ? HIDDEN : c);
        }
        return new Masked(shown.toString());
    }

    /// What a call log names somebody by: a phone number is masked, as [#phone], a code or a name is not. A phone number begins with `+` or `0`, or has the eleven digits of a
    /// mobile number, and is nothing but digits and what people put between them.
    public static Masked caller(String words) {
        String trimmed = words.strip();
        long digits = trimmed.chars().filter(Character::isDigit).count();
        boolean only = trimmed.chars().allMatch(c -> Character.isDigit(c) || "+-() ".indexOf(c) >= 0);
        boolean dialled = trimmed.startsWith("+") || trimmed.startsWith("0") || digits == MOBILE_DIGITS;
        return only && dialled && digits >= LOCAL_DIGITS ? phone(trimmed) : new Masked(words);
    }

    /// A person's name, as on a board that everybody in the room sees: the first character of the name, and of each further word.
    public static Masked name(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            if (letter && !begins) {
                shown.append(Character.isLowSurrogate(c) ? "" : HIDDEN);
            } else {
                shown.append(c);
            }
            begins = !letter || (begins && Character.isHighSurrogate(c));
        }
        return new Masked(shown.toString());
    }

    /// A name by what a customer is: companies are shown, everybody else is not.
    public static Masked name(Customer customer) {
        return customer.kind() == Customer.Kind.COMPANY ? new Masked(customer.name()) : name(customer.name());
    }

    @Override
    public String toString() {
        return text;
    }
}
