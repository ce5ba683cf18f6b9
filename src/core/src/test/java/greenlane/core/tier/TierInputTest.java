package greenlane.core.tier;

import org.junit.jupiter.api.Test;

import greenlane.core.purchase.PurchaseColumns;

import static greenlane.core.tier.TierFixture.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TierInputTest {
    private static final int TODAY = (int) DAY.toEpochDay();

    private static TierInput one(int purchases, int months) {
        PurchaseColumns life = new PurchaseColumns(DAY, 1);
        life.set(0, TODAY - 1_000, purchases == 1 ? TODAY - 1_000 : TODAY - 100, purchases, 100_000, 500);
        PurchaseColumns window = new PurchaseColumns(DAY, 1);
        window.set(0, TODAY - 100, TODAY - 100, 1, 6_000, 6_000);
        return new TierInput(life, months == 0 ? life : window, months, new ValueColumns(1));
    }

    @Test
    void loyalty_is_tenure_times_the_probability_of_being_active() {
        TierInput input = one(5, 0);
        input.values().setPurchases(0, 0.25, 1);
        assertEquals(250 * TierInput.DAY, input.value(Measure.LOYALTY, 0));
    }

    @Test
    void without_a_model_loyalty_is_the_time_between_first_and_last_purchase() {
        assertEquals(900 * TierInput.DAY, one(5, 0).value(Measure.LOYALTY, 0));
    }

    @Test
    void who_bought_once_has_shown_no_loyalty_though_the_model_calls_them_active() {
        TierInput input = one(1, 0);
        input.values().setPurchases(0, 1, 1);
        assertEquals(0, input.value(Measure.LOYALTY, 0));
    }

    @Test
    void potential_is_the_expected_spend_and_else_the_expected_purchases_at_the_mean_and_else_what_a_year_brought() {
        TierInput input = one(5, 0);
        assertEquals(100_000 * 365 / 1_000, input.value(Measure.POTENTIAL, 0));
        assertEquals(12_000, one(5, 6).value(Measure.POTENTIAL, 0));
        input.values().setPurchases(0, 0.5, 2.5);
        assertEquals(50_000, input.value(Measure.POTENTIAL, 0));
        input.values().setSpend(0, 41_000, 10_000, 80_000);
        assertEquals(41_000, input.value(Measure.POTENTIAL, 0));
    }

    @Test
    void spend_and_frequency_look_back_as_far_as_the_window() {
        assertEquals(100_000, one(5, 0).value(Measure.SPEND, 0));
        assertEquals(6_000, one(5, 12).value(Measure.SPEND, 0));
        assertEquals(1, one(5, 12).value(Measure.FREQUENCY, 0));
    }

    @Test
    void columns_that_do_not_fit_each_other_are_refused() {
        PurchaseColumns two = new PurchaseColumns(DAY, 2);
        assertThrows(IllegalArgumentException.class, () -> TierInput.ofLife(two, new ValueColumns(3)));
        assertThrows(IllegalArgumentException.class,
                () -> new TierInput(two, new PurchaseColumns(DAY.plusDays(1), 2), 12, new ValueColumns(2)));
    }

    @Test
    void what_no_model_can_say_is_refused() {
        ValueColumns values = new ValueColumns(1);
        assertThrows(IllegalArgumentException.class, () -> values.setPurchases(0, 1.01, 1));
        assertThrows(IllegalArgumentException.class, () -> values.setPurchases(0, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> values.setSpend(0, 5, 3, 2));
    }
}
