package greenlane.core.customer;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MaskedTest {
    @Test
    void a_phone_hides_four_digits_before_the_last_four() {
        assertEquals("138****6021", Masked.phone("13800136021").text());
        assertEquals("+86138****6021", Masked.phone("+8613800136021").text());
    }

    @Test
    void a_short_phone_shows_its_last_digits_only() {
        assertEquals("***-*8888", Masked.phone("010-88888").text());
        assertEquals("***4567", Masked.phone("1234567").text());
        assertEquals("***45", Masked.phone("12345").text());
        assertEquals("*2", Masked.phone("12").text());
        assertEquals("*", Masked.phone("1").text());
        assertEquals("", Masked.phone("").text());
    }

    @Test
    void what_a_log_calls_somebody_is_masked_when_it_is_a_phone_number() {
        assertEquals("+3905****0159", Masked.caller("+390510080159").text());
        assertEquals("138****6021", Masked.caller("13800136021").text());
        assertEquals("C-013311", Masked.caller("C-013311").text());
        assertEquals("9664491", Masked.caller("9664491").text());
        assertEquals("Ann", Masked.caller("Ann").text());
        assertEquals("", Masked.caller("").text());
    }

    @Test
    void a_name_shows_the_first_character_of_each_word() {
        assertEquals("张**", Masked.name("张伟民").text());
        assertEquals("A** S****", Masked.name("Ann Smith").text());
        assertEquals("𠮷*", Masked.name("𠮷田").text());
        assertEquals("", Masked.name("").text());
    }
}
