package greenlane.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine;

import greenlane.console.problem.FileSentences;
import greenlane.core.customer.Customer;
import greenlane.core.tag.Tag;
import greenlane.core.tag.TagColumns;
import greenlane.core.tag.TagLibrary;
import greenlane.core.tag.evaluation.TagAgreement;
import greenlane.feeds.words.TagLabels;
import greenlane.feeds.words.TagLabels.Labels;
import greenlane.store.Store;

/// Holds stored tags against labels.
final class TagsEvaluation {
    private final Store store;
    private final Spoken words;
    private final int aimPercent;
    private final TagLibrary library;

    TagsEvaluation(Store store, Spoken words, int aimPercent) {
        this.store = store;
        this.words = words;
        this.aimPercent = aimPercent;
        this.library = store.tags().libraries().inForce();
    }

    int run(Path file, boolean json, CommandLine line, Interruptible progress) {
        Map<String, Integer> names = names();
        Labels read = TagLabels.read(file, names.keySet(), progress);
        progress.quiet();
        PrintWriter err = line.getErr();
        return switch (read) {
            case Labels.Unread(var refusal) -> {
                err.println("greenlane: " + refusal.map(why -> new FileSentences(words).refusal(why))
                        .orElseGet(() -> words.text("command.floor.stopped", file)));
                yield ExitCode.FAILURE;
            }
            case Labels.Read(var labels, var report) -> {
                if (store.tags().tags().state().isEmpty()) {
                    err.println("greenlane: " + words.text("command.tags.none"));
                    yield ExitCode.FAILURE;
                }
                tell(line.getOut(), names, labels, json);
                Problems.tell(err, report, words);
                yield report.complete() ? ExitCode.FINE : ExitCode.ROWS_REJECTED;
            }
        };
    }

    /// What a tag may be called in a file, and its position.
    private Map<String, Integer> names() {
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

    private void tell(PrintWriter out, Map<String, Integer> names, List<TagLabels.Label> labels, boolean json) {
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
        TagColumns columns = store.tags().tags().columns();
        TagAgreement agreement = TagAgreement.of(columns, known);
        if (json) {
            TagsJson.agreement(out, agreement, unknown, aimPercent);
        } else {
            TagsText.agreement(out, library, agreement, unknown, aimPercent, words);
        }
        out.flush();
    }
}
