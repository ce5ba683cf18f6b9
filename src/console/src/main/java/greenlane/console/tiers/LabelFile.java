package greenlane.console.tiers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import greenlane.console.area.Work;
import greenlane.core.customer.Customer;
import greenlane.core.customer.Tier;
import greenlane.core.tier.evaluation.LabelledSample;
import greenlane.core.tier.evaluation.LabelledSample.Label;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.text.LineReader;
import greenlane.feeds.text.RecordReader;
import greenlane.feeds.text.TextSource;

/// A labelled sample in a file: the code of a customer and the tier an expert gave, in the first two columns, after a row of titles or
/// without one. A tier is named as in policies, by the centre's own name, or in any of the console's languages.
final class LabelFile {
    /// How many labels are taken.
    static final int LABELS_MAX = 100_000;
    /// How many rows that cannot be used are named.
    static final int NAMED_MAX = 100;

    private final Map<String, Tier> words;
    private final Function<String, Optional<Customer>> byCode;

    /// What reading a file came to.
    sealed interface Result {
        /// It was read.
        ///
        /// @param unused how many rows cannot be used
        /// @param named the first [#NAMED_MAX] of these
        record Read(String file, LabelledSample sample, int unused, List<Unused> named) implements Result {
            public Read {
                named = List.copyOf(named);
            }
        }

        /// It cannot be read.
        record Refused(Refusal refusal) implements Result {}
    }

    /// A row that cannot be used.
    record Unused(long line, Why why, String text) {}

    /// Why a row cannot be used.
    enum Why {
        NO_CUSTOMER, NO_TIER, TWICE, TOO_MANY
    }

    /// @param words what tiers are called, in lower case
    LabelFile(Map<String, Tier> words, Function<String, Optional<Customer>> byCode) {
        this.words = Map.copyOf(words);
        this.byCode = byCode;
    }

    Result read(Path file, Work.Progress progress) {
        return switch (TextSource.file(file).open(new Reading(progress))) {
            case TextSource.Opening.Refused(Refusal refusal) -> new Result.Refused(refusal);
            case TextSource.Opening.Opened(LineReader lines) -> {
                try (lines) {
                    yield read(lines);
                }
            }
        };
    }

    private record Reading(Work.Progress progress) implements Progress {
        @Override
        public void read(long bytesRead, long bytesTotal) {
            progress.at(bytesTotal <= 0 ? 0 : (double) bytesRead / bytesTotal);
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }

    private Result read(LineReader lines) {
        List<Label> labels = new ArrayList<>();
        List<Unused> named = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int unused = 0;
        boolean first = true;
        char delimiter = ',';
        while (lines.next()) {
            if (lines.blank()) {
                continue;
            }
            String text = lines.text();
            delimiter = first ? delimiter(text) : delimiter;
            List<String> cells = RecordReader.split(text, delimiter);
            String code = cells.getFirst().strip();
            Optional<Tier> tier = Optional.ofNullable(
                    words.get(cells.size() < 2 ? "" : cells.get(1).strip().toLowerCase(Locale.ROOT)));
            boolean title = first && tier.isEmpty();
            first = false;
            if (title) {
                continue;
            }
            Optional<Integer> customer = byCode.apply(code).map(Customer::number);
            Optional<Why> why = tier.isEmpty()
                    ? Optional.of(Why.NO_TIER)
                    : customer.isEmpty()
                            ? Optional.of(Why.NO_CUSTOMER)
                            : labels.size() == LABELS_MAX
                                    ? Optional.of(Why.TOO_MANY)
                                    : seen.add(customer.get()) ? Optional.empty() : Optional.of(Why.TWICE);
            if (why.isEmpty()) {
                labels.add(new Label(customer.orElseThrow(), tier.orElseThrow()));
            } else {
                unused++;
                if (named.size() < NAMED_MAX) {
                    named.add(new Unused(lines.line(), why.get(), text));
                }
            }
        }
        LabelledSample sample = new LabelledSample(labels);
        int notUsed = unused;
        return lines.brokenOff().<Result>map(Result.Refused::new)
                .orElseGet(() -> new Result.Read(lines.name(), sample, notUsed, named));
    }

    private static char delimiter(String line) {
        return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 && line.indexOf(',') < 0 ? ';' : ',';
    }
}
