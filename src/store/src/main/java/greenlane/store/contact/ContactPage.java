package greenlane.store.contact;

import java.util.List;
import java.util.Optional;

/// Some contacts, newest first, and where the next page begins; no next page when `next` is empty.
public record ContactPage(List<StoredContact> rows, Optional<Mark> next) {
    /// How many rows a page can have.
    public static final int ROWS_MAX = 1_000;

    /// A place in the order of contacts: just after this one. A page read from a mark neither repeats nor skips what was there
    /// when the mark was made, whatever was added since.
    public record Mark(long offeredAtMillis, long id) {}

    public ContactPage {
        rows = List.copyOf(rows);
    }
}
