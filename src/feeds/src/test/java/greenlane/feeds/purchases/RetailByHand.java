package greenlane.feeds.purchases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import greenlane.feeds.text.RecordReader;

/// What an Online Retail file comes to, counted without regard to speed.
record RetailByHand(long rows, long noCustomer, long repeats, long cancelled, long gifts, long customers,
        long soldMinor) {
    static RetailByHand of(Path file) {
        long rows = 0;
        long noCustomer = 0;
        long repeats = 0;
        long cancelled = 0;
        long gifts = 0;
        long soldMinor = 0;
        Set<String> customers = new HashSet<>();
        Set<String> seen = new HashSet<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line : in.lines().skip(1).toList()) {
                rows++;
                List<String> cells = RecordReader.split(line, ',');
                BigDecimal price = new BigDecimal(cells.get(5));
                BigDecimal quantity = new BigDecimal(cells.get(3));
                if (cells.get(6).isEmpty()) {
                    noCustomer++;
                } else if (!seen.add(line)) {
                    repeats++;
                } else {
                    customers.add(cells.get(6));
                    if (cells.getFirst().startsWith("C") || quantity.signum() < 0) {
                        cancelled++;
                    } else if (price.signum() == 0) {
                        gifts++;
                    } else {
                        soldMinor += price.multiply(quantity).movePointRight(2).setScale(0, RoundingMode.HALF_UP)
                                .longValueExact();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RetailByHand(rows, noCustomer, repeats, cancelled, gifts, customers.size(), soldMinor);
    }
}
