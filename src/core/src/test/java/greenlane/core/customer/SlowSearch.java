package greenlane.core.customer;

import java.util.stream.Stream;

import greenlane.core.han.HanText;

/// The rules of the search, written down without regard to speed, for one word and customers without a region.
final class SlowSearch {
    private static final HanText HAN = HanText.standard();

    private SlowSearch() {}

    static boolean fits(Customer customer, String word) {
        String code = customer.code();
        boolean inCode = code.startsWith(word) || (word.length() >= 3 && code.endsWith(word))
                || code.replaceFirst("^[a-z]+(?=\\d)", "").startsWith(word)
                || Stream.of(code.split("[^a-z0-9]", -1)).skip(1).anyMatch(part -> part.startsWith(word));
        String dialled = word.replace("-", "");
        boolean digits = dialled.matches("\\d+");
        String phone = customer.phone();
        boolean inPhone = digits && (phone.startsWith(dialled) || (dialled.length() >= 3 && phone.endsWith(dialled))
                || (dialled.length() >= 5 && phone.contains(dialled)));
        String name = HAN.fold(customer.name());
        boolean inName = false;
        String typed = HAN.fold(word);
        for (int start = 0; start < name.length() && !typed.isEmpty(); start++) {
            inName |= reads(name.substring(start), typed);
        }
        return inCode || inPhone || inName;
    }

    /// Whether a name begins with what is typed: each character as itself or by a beginning of a reading.
    private static boolean reads(String name, String typed) {
        if (typed.isEmpty()) {
            return true;
        }
        if (name.isEmpty()) {
            return false;
        }
        char c = name.charAt(0);
        if (c == typed.charAt(0) && reads(name.substring(1), typed.substring(1))) {
            return true;
        }
        for (String reading : HAN.readings(c)) {
            for (int length = 1; length <= Math.min(reading.length(), typed.length()); length++) {
                if (typed.startsWith(reading.substring(0, length))
                        && reads(name.substring(1), typed.substring(length))) {
                    return true;
                }
            }
        }
        return false;
    }
}
