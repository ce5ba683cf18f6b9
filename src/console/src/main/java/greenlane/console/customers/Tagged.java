package greenlane.console.customers;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import greenlane.core.tag.LibraryText;
import greenlane.core.tag.Tag;
import greenlane.core.tag.TagColumns;
import greenlane.core.tag.TagLibrary;
import greenlane.store.tag.TagRepository;

/// The tags of all customers, as they were at one moment. Immutable; any thread may read it.
///
/// @param library the one in force
/// @param columns which tags each customer has, in the library's order
/// @param state when they were made; empty while nobody has any
/// @param coverage how many customers have each tag, in the library's order
public record Tagged(TagLibrary library, TagColumns columns, Optional<TagRepository.State> state,
        List<TagColumns.Coverage> coverage) {
    public Tagged {
        coverage = List.copyOf(coverage);
    }

    /// What there is.
    public static Tagged of(TagLibrary library, TagColumns columns, Optional<TagRepository.State> state) {
        return new Tagged(library, columns, state,
                IntStream.range(0, library.tags().size()).mapToObj(columns::coverage).toList());
    }

    /// Nobody has any tag.
    static Tagged none() {
        TagLibrary library = LibraryText.shipped();
        return of(library, new TagColumns(library.tags().stream().map(Tag::code).toList(), 0), Optional.empty());
    }

    /// Whether tags were made by the library in force.
    boolean made() {
        return state.filter(it -> it.libraryVersion() == library.version()).isPresent();
    }
}
