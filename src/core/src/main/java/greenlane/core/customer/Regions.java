package greenlane.core.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import greenlane.core.han.HanText;

/// The regions customers live in, each with a small number. Grows while an index is made, and is then changed no more.
final class Regions {
    /// How many regions are told apart; customers of further ones are found by everything but their region.
    static final int REGIONS_MAX = 20_000;
    /// No region, or one that found no place.
    static final char NONE = 0;

    private final List<String> names;
    private final List<String> folded;
    private final Map<String, Character> numbers;

    Regions() {
        names = new ArrayList<>(List.of(""));
        folded = new ArrayList<>(List.of(""));
        numbers = new HashMap<>(Map.of("", NONE));
    }

    private Regions(Regions other) {
        names = new ArrayList<>(other.names);
        folded = new ArrayList<>(other.folded);
        numbers = new HashMap<>(other.numbers);
    }

    Regions copy() {
        return new Regions(this);
    }

    /// The number of a region, given one where it is new.
    char number(String region) {
        Character known = numbers.get(region);
        if (known != null) {
            return known;
        }
        if (names.size() > REGIONS_MAX) {
            return NONE;
        }
        char number = (char) names.size();
        names.add(region);
        folded.add(HanText.standard().fold(region));
        numbers.put(region, number);
        return number;
    }

    /// The folded names, by number.
    List<String> folded() {
        return folded;
    }

    int size() {
        return names.size();
    }

    String folded(int number) {
        return folded.get(number);
    }

    /// The regions there are, in the order of first mention.
    List<String> names() {
        return List.copyOf(names.subList(1, names.size()));
    }

    /// For each number whether it is one of these regions.
    boolean[] among(Iterable<String> wanted) {
        boolean[] among = new boolean[names.size()];
        for (String name : wanted) {
            Character number = numbers.get(name);
            if (number != null) {
                among[number] = true;
            }
        }
        return among;
    }
}
