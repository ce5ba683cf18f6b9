package greenlane.console.intake;

import java.util.List;
import java.util.Locale;

import greenlane.feeds.customers.MappedCustomers;
import greenlane.feeds.mapping.TableField;
import greenlane.feeds.purchases.MappedPurchases;

/// What a file is of.
enum IntakeKind {
    /// Who the customers are.
    CUSTOMERS(MappedCustomers.TABLE),
    /// What they bought.
    PURCHASES(MappedPurchases.TABLE);

    private final String table;

    IntakeKind(String table) {
        this.table = table;
    }

    /// The word for the set of fields in a mapping.
    String table() {
        return table;
    }

    /// What the columns can mean.
    List<TableField> fields() {
        return switch (this) {
            case CUSTOMERS -> MappedCustomers.fields();
            case PURCHASES -> MappedPurchases.fields();
        };
    }

    /// The word for it in ids and in the keys of texts.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
