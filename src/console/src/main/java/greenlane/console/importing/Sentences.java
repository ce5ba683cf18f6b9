package greenlane.console.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.feeds.Dirt;
import greenlane.feeds.Refusal;
import greenlane.feeds.RowProblem;
import greenlane.feeds.mapping.Field;
import greenlane.store.disk.StoreFault;

/// What is said of rows, files and faults: each names what it is about and why.
final class Sentences {
    private static final Pattern COLUMNS = Pattern.compile("(\\d+) instead of (\\d+)");
    private static final Pattern COLUMNS_ONLY = Pattern.compile("only (\\d+) columns");
    private static final Pattern BYTES = Pattern.compile("byte (\\d+) is (0x\\w+), not (\\S+)");

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    /// The name of a field.
    String field(Field field) {
        return texts.text("importing.field." + field.code());
    }

    /// What a kind of dirt is called.
    String dirt(Dirt kind) {
        return texts.text("importing.dirt." + kind.code());
    }

    /// Why a row is refused, or what was done about it, with the value as found.
    String reason(RowProblem problem) {
        String kind = dirt(problem.dirt());
        String detail = detail(problem.detail());
        String why = detail.isEmpty() ? kind : texts.text("importing.reason.detail", kind, detail);
        return switch (problem.effect()) {
            case REJECTED -> why;
            case REPAIRED -> texts.text("importing.reason.repaired", why);
            case NOTED -> texts.text("importing.reason.noted", why);
        };
    }

    /// The same with file, line and field.
    String full(RowProblem problem) {
        String line = Figures.count(problem.line());
        return problem.field().isEmpty()
                ? texts.text("importing.problem.row", problem.file(), line, reason(problem))
                : texts.text("importing.problem.field", problem.file(), line, problem.field(), reason(problem));
    }

    /// Why a file cannot be read, with the line and the column where there is one, and a code.
    String refusal(Refusal refusal) {
        String why = texts.text("importing.refusal." + refusal.code().code());
        String detail = detail(refusal.detail());
        String reason = detail.isEmpty() ? why : texts.text("importing.reason.detail", why, detail);
        if (refusal.line() == 0) {
            return texts.text("importing.refused.file", refusal.file(), reason, refusal.code().code());
        }
        String line = Figures.count(refusal.line());
        return refusal.field().isEmpty()
                ? texts.text("importing.refused.line", refusal.file(), line, reason, refusal.code().code())
                : texts.text("importing.refused.field", refusal.file(), line, refusal.field(), reason,
                        refusal.code().code());
    }

    /// Why the store could not do it, and the code people can look up.
    String fault(StoreFault fault) {
        return texts.text("importing.fault", texts.text("importing.fault." + ValueKind.word(fault)), fault.code());
    }

    /// Details come in a few English words; those with a pattern of their own are said in the language of now.
    private String detail(String detail) {
        Matcher columns = COLUMNS.matcher(detail);
        if (columns.matches()) {
            return texts.text("importing.detail.columns", columns.group(1), columns.group(2));
        }
        Matcher only = COLUMNS_ONLY.matcher(detail);
        if (only.matches()) {
            return texts.text("importing.detail.columnsOnly", only.group(1));
        }
        Matcher bytes = BYTES.matcher(detail);
        if (bytes.matches()) {
            return texts.text("importing.detail.bytes", bytes.group(1), bytes.group(2), bytes.group(3));
        }
        return detail.equals("no rows") ? texts.text("importing.detail.noRows") : detail;
    }
}
