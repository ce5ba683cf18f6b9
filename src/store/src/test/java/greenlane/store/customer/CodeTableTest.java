package greenlane.store.customer;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CodeTableTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_code_has_one_number_and_a_number_one_code(long seed) {
        Random random = new Random(seed);
        CodeTable table = new CodeTable();
        Map<String, Integer> plain = new HashMap<>();
        for (int step = 0; step < 30_000; step++) {
            String code = (random.nextBoolean() ? "客户" : "c") + random.nextInt(9_000);
            int expected = plain.computeIfAbsent(code, _ -> plain.size());
            assertEquals(expected, table.findOrAdd(code), "seed " + seed);
        }
        plain.forEach((code, number) -> {
            assertEquals(number, table.find(code));
            assertEquals(code, table.code(number));
        });
        assertEquals(-1, table.find("unknown"));
    }

    @Test
    void what_is_taken_back_can_be_given_again() {
        CodeTable table = new CodeTable();
        for (int number = 0; number < 5_000; number++) {
            table.findOrAdd("c" + number);
        }
        table.truncate(10);
        assertEquals(10, table.count());
        assertEquals(-1, table.find("c10"));
        assertEquals(10, table.findOrAdd("other"));
        assertEquals(9, table.find("c9"));
    }
}
