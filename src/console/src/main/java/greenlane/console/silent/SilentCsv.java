package greenlane.console.silent;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.table.CellText;
import greenlane.core.customer.Masked;

/// The list as comma-separated values: UTF-8 with a mark, phones masked, cells that begin like a formula made harmless.
final class SilentCsv {
    private static final String LINE_END = "\r\n";
    private static final String MARK = "\uFEFF";

    private SilentCsv() {}

    /// What keeps a file from being written, or nothing.
    sealed interface Saved {
        /// It is there.
        record Done(Path file, int rows) implements Saved {}

        /// It is not.
        record Failed(Path file, String reason) implements Saved {}
    }

    static Saved save(Path file, List<SilentRow> rows, Texts texts) {
        try {
            Files.writeString(file, MARK + text(rows, texts), StandardCharsets.UTF_8);
            return new Saved.Done(file, rows.size());
        } catch (IOException e) {
            return new Saved.Failed(file, String.valueOf(e.getMessage()));
        }
    }

    static String text(List<SilentRow> rows, Texts texts) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("rank", "code", "name", "tier", "phone", "region", "gap", "usual", "active", "expected",
                "stake", "person", "stage", "result").stream().map(it -> texts.text("silent.column." + it)).toList());
        rows.forEach(row -> lines.add(cells(row, texts)));
        return lines.stream().map(line -> line.stream().map(SilentCsv::field).collect(Collectors.joining(",")))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static List<String> cells(SilentRow row, Texts texts) {
        return List.of(Integer.toString(row.rank()), row.customer().code(), row.customer().name(),
                row.tier().map(it -> texts.text("tier." + it.code())).orElse(""),
                Masked.phone(row.customer().phone()).text(), row.customer().region(),
                Integer.toString(row.silent().gapDays()), Integer.toString(row.silent().usualGapDays()),
                row.silent().active().isPresent() ? Figures.percent(row.silent().active().getAsDouble()) : "",
                amount(row.silent().expectedMinor()), amount(row.silent().atStakeMinor()), row.person(),
                texts.text("silent.stage." + row.stage().word()),
                row.result().map(it -> texts.text("silent.outcome." + it.outcome().code())).orElse(""));
    }

    private static String amount(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    private static String field(String text) {
        String safe = CellText.inert(text);
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
