package greenlane.store.customer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jooq.Field;

import greenlane.core.customer.Customer;
import greenlane.store.generated.tables.records.CustomerRecord;

import static greenlane.store.generated.Tables.CUSTOMER;

/// Between [Customer] and the rows of the table `customer`.
final class CustomerRows {
    private static final Map<String, Customer.Kind> KINDS = Arrays.stream(Customer.Kind.values())
            .collect(Collectors.toUnmodifiableMap(Customer.Kind::code, Function.identity()));

    private CustomerRows() {}

    static CustomerRecord row(Customer customer) {
        return new CustomerRecord(customer.number(), customer.code(), customer.name(), customer.kind().code(),
                customer.phone(), customer.region(),
                customer.since().map(day -> Math.toIntExact(day.toEpochDay())).orElse(null), customer.owner());
    }

    static Customer value(CustomerRecord row) {
        Integer since = row.getSinceDay();
        return new Customer(row.getNumber(), row.getCode(), row.getName(),
                KINDS.getOrDefault(row.getKind(), Customer.Kind.UNKNOWN), row.getPhone(), row.getRegion(),
                since == null ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(since)), row.getOwner());
    }

    /// Whether every field can be kept.
    static boolean fits(CustomerChange change) {
        return !change.code().isBlank() && fits(change.code(), CUSTOMER.CODE) && fits(change.name(), CUSTOMER.NAME)
                && fits(change.phone(), CUSTOMER.PHONE) && fits(change.region(), CUSTOMER.REGION)
                && fits(change.owner(), CUSTOMER.OWNER);
    }

    private static boolean fits(String text, Field<String> column) {
        return text.length() <= column.getDataType().length();
    }

    /// A new customer as it is said to be.
    static Customer made(int number, CustomerChange change) {
        return new Customer(number, change.code(), change.name(), change.kind(), change.phone(), change.region(),
                change.since(), change.owner());
    }

    /// A known customer with what is said of it.
    static Customer with(Customer known, CustomerChange change) {
        return new Customer(known.number(), known.code(), or(change.name(), known.name()),
                change.kind() == Customer.Kind.UNKNOWN ? known.kind() : change.kind(),
                or(change.phone(), known.phone()),
                or(change.region(), known.region()), change.since().or(known::since),
                or(change.owner(), known.owner()));
    }

    private static String or(String said, String known) {
        return said.isEmpty() ? known : said;
    }
}
