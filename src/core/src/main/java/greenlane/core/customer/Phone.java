package greenlane.core.customer;

/// The digits of a phone number in one number, four bits for each, so that a million are compared in a few milliseconds.
///
/// A digit is kept as itself plus one, the last in the lowest bits; bits above the first digit are 0. The country's number of mainland
/// China (`+86`, `0086`, `86` before eleven digits) is left out, since the same phone is written with and without it.
///
/// @param packed 0 where there is no digit
record Phone(long packed) {
    /// How many digits are kept: the last ones.
    static final int DIGITS_MAX = 15;
    /// No phone.
    static final Phone NONE = new Phone(0);

    private static final int MOBILE_DIGITS = 11;

    /// A whole phone number as it was recorded.
    static Phone whole(String text) {
        String digits = digitsOf(text);
        for (String prefix : new String[]{"0086", "86"}) {
            if (digits.length() == prefix.length() + MOBILE_DIGITS && digits.startsWith(prefix)) {
                digits = digits.substring(prefix.length());
            }
        }
        return new Phone(pack(digits));
    }

    /// A part of a phone number, as someone types it.
    static Phone part(String text) {
        String digits = digitsOf(text);
        String plain = text.startsWith("+86") && digits.length() > 2
                ? digits.substring(2)
                : whole(text).digits() == MOBILE_DIGITS && digits.length() > MOBILE_DIGITS
                        ? digits.substring(digits.length() - MOBILE_DIGITS)
                        : digits;
        return new Phone(pack(plain));
    }

    /// Whether a word has nothing but digits and what stands between them in a phone number.
    static boolean looksLikePart(String word) {
        boolean digit = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit && c != '-' && c != '+' && c != '(' && c != ')') {
                return false;
            }
            digit |= isDigit;
        }
        return digit;
    }

    private static String digitsOf(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    private static long pack(String digits) {
        long packed = 0;
        for (int i = Math.max(0, digits.length() - DIGITS_MAX); i < digits.length(); i++) {
            packed = packed << 4 | (digits.charAt(i) - '0' + 1);
        }
        return packed;
    }

    /// How many digits there are.
    int digits() {
        return digits(packed);
    }

    /// How many digits a packed phone has.
    static int digits(long packed) {
        return (67 - Long.numberOfLeadingZeros(packed)) / 4;
    }
}
