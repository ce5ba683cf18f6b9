package greenlane.console.tags;

import java.util.List;
import java.util.Optional;

import greenlane.core.tag.RuleWeights;
import greenlane.core.tag.TagColumns;
import greenlane.core.tag.TagLibrary;
import greenlane.store.tag.TagRepository;

/// The tags there are, and how many customers have them.
///
/// @param library the one in force
/// @param weights how often its rules have been right, as far as people said
/// @param state when tags were made last; empty before the first time
/// @param customers how many there are
/// @param coverage how many have each tag, in the library's order
public record TagOverview(TagLibrary library, RuleWeights weights, Optional<TagRepository.State> state, int customers,
        List<TagColumns.Coverage> coverage) {
    public TagOverview {
        coverage = List.copyOf(coverage);
    }

    /// Whether tags were made by the library in force.
    boolean made() {
        return state.filter(it -> it.libraryVersion() == library.version()).isPresent();
    }
}
