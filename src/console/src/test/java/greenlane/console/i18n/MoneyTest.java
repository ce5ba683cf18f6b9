package greenlane.console.i18n;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MoneyTest {
    @Test
    void moneyHasSmallChangeOnlyBelowAHundred() {
        assertEquals("¥18,640", new Money("CNY").minor(1_864_000));
        assertEquals("¥18.60", new Money("CNY").minor(1_860));
        assertEquals("\u2212¥120", new Money("CNY").minor(-12_000));
    }

    @Test
    void everyCurrencyHasItsSignOrItsLetters() {
        assertEquals("£4.20", new Money("GBP").minor(420));
        assertEquals("¥420", new Money("JPY").minor(420));
        assertEquals("CHF 120", new Money("CHF").minor(12_000));
        assertEquals("¤120", new Money("").minor(12_000));
    }
}
