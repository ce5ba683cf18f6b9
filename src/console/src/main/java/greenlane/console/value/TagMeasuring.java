package greenlane.console.value;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import greenlane.core.customer.Customer;
import greenlane.core.tag.Tag;
import greenlane.core.tag.TagLibrary;
import greenlane.core.tag.evaluation.TagAgreement;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.words.TagLabels;
import greenlane.feeds.words.TagLabels.Labels;
import greenlane.store.Store;
import greenlane.store.tag.TagRepository;

/// Measures how right the stored tags are, against what experts said of some customers.
public final class TagMeasuring {
    /// The share of matched labels the programme asks for.
    public static final int AIM_PERCENT = 85;

    private final Store store;

    /// What came of measuring.
    public sealed interface Result {
        /// It is measured.
        ///
        /// @param unknown labels of customers the store does not know
        record Measured(TagLibrary library, TagRepository.State state, TagAgreement agreement, int unknown,
                LogReport report) implements Result {}

        /// No tags were made.
        record NotMade() implements Result {}

        /// The file cannot be read.
        record Refused(Refusal refusal) implements Result {}

        /// Someone asked to stop.
        record Cancelled() implements Result {}
    }

    public TagMeasuring(Store store) {
        this.store = store;
    }

    /// Measures.
    public Result measure(Path labels, Progress progress) {
        Optional<TagRepository.State> state = store.tags().tags().state();
        if (state.isEmpty()) {
            return new Result.NotMade();
        }
        TagLibrary library = store.tags().libraries().inForce();
        Map<String, Integer> names = names(library);
        return switch (TagLabels.read(labels, names.keySet(), progress)) {
            case Labels.Unread(var refusal) ->
                refusal.<Result>map(Result.Refused::new).orElseGet(Result.Cancelled::new);
            case Labels.Read(var read, var report) -> measured(library, state.get(), names, read, report);
        };
    }

    /// What a tag may be called in a file, and its position.
    private static Map<String, Integer> names(TagLibrary library) {
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < library.tags().size(); i++) {
            Tag tag = library.tags().get(i);
            names.put(tag.code(), i);
            for (String name : tag.names().values()) {
                names.putIfAbsent(name.toLowerCase(Locale.ROOT), i);
            }
        }
        return names;
    }

    private Result measured(TagLibrary library, TagRepository.State state, Map<String, Integer> names,
            List<TagLabels.Label> labels, LogReport report) {
        Map<String, Optional<Customer>> customers = new HashMap<>();
        List<TagAgreement.Label> known = new ArrayList<>();
        int unknown = 0;
        for (TagLabels.Label label : labels) {
            Optional<Customer> customer = customers.computeIfAbsent(label.customer(), store.customers()::find);
            if (customer.isPresent()) {
                known.add(new TagAgreement.Label(customer.get().number(), names.getOrDefault(label.tag(), 0),
                        label.has()));
            } else {
                unknown++;
            }
        }
        return new Result.Measured(library, state, TagAgreement.of(store.tags().tags().columns(), known), unknown,
                report);
    }
}
