package greenlane.console.live;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// Text with commas as RFC 4180 has it.
class CsvTest {
    @Test
    void fieldsWithCommasQuotesAndLineEndsAreQuoted() {
        assertEquals("plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n",
                Csv.of(List.of(List.of("plain", "a,b", "say \"so\"", "two\nlines"))));
    }

    @Test
    void aFieldThatASpreadsheetWouldCalculateIsKeptAsText() {
        assertEquals("'=1+1,'-2+3,'+86,'@sum,'＝1,−3,—\r\n",
                Csv.of(List.of(List.of("=1+1", "-2+3", "+86", "@sum", "＝1", "−3", "—"))));
    }
}
