package greenlane.core.customer;

import java.util.Arrays;

/// The different characters of all names, each with a small number, so that what a search knows of each of them stays in the processor's
/// nearest cache. Grows while an index is made, and is then changed no more.
final class Symbols {
    private static final char UNKNOWN = 0;

    private final char[] numbers;
    private char[] characters;
    private int size;

    Symbols() {
        numbers = new char[1 << 16];
        characters = new char[1 << 10];
        size = 1;
    }

    private Symbols(Symbols other) {
        numbers = other.numbers.clone();
        characters = other.characters.clone();
        size = other.size;
    }

    Symbols copy() {
        return new Symbols(this);
    }

    /// The number of a character, given one where it is new.
    char number(char character) {
        char known = numbers[character];
        if (known != UNKNOWN) {
            return known;
        }
        if (size == characters.length) {
            characters = Arrays.copyOf(characters, size * 2);
        }
        characters[size] = character;
        numbers[character] = (char) size;
        return (char) size++;
    }

    /// The character of a number.
    char character(int number) {
        return characters[number];
    }

    /// One more than the highest number given.
    int size() {
        return size;
    }
}
