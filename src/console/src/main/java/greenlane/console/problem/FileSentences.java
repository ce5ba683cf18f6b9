package greenlane.console.problem;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Wording;
import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectsFile;
import greenlane.feeds.RowProblem;
import greenlane.feeds.mapping.MappingText;

/// What is said of rows and files: each sentence names what it is about and why.
public final class FileSentences {
    private final Wording texts;

    public FileSentences(Wording texts) {
        this.texts = texts;
    }

    /// What a kind of dirt is called.
    public String dirt(Dirt kind) {
        return texts.text("problem.dirt." + kind.code());
    }

    /// Why a row is refused, or what was done about it, with the value as found.
    public String reason(RowProblem problem) {
        String what = problem.dirt() == Dirt.UNKNOWN_TIER && problem.effect() == RowProblem.Effect.REJECTED
                ? texts.text("problem.rejected.unknown-tier")
                : dirt(problem.dirt());
        String why = why(what, problem.detail());
        return switch (problem.effect()) {
            case REJECTED -> why;
            case REPAIRED -> texts.text("problem.repaired", why);
            case NOTED -> texts.text("problem.noted", why);
        };
    }

    /// The same with file, line and field.
    public String full(RowProblem problem) {
        String line = Figures.count(problem.line());
        return problem.field().isEmpty()
                ? texts.text("problem.at.row", problem.file(), line, reason(problem))
                : texts.text("problem.at.field", problem.file(), line, field(problem.field()), reason(problem));
    }

    /// Why a file cannot be read, with the line and the column where there is one, and a code.
    public String refusal(Refusal refusal) {
        String code = refusal.code().code();
        String reason = why(texts.text("problem.refusal." + code), refusal.detail());
        if (refusal.line() == 0) {
            return texts.text("problem.refused.file", refusal.file(), reason, code);
        }
        String line = Figures.count(refusal.line());
        return refusal.field().isEmpty()
                ? texts.text("problem.refused.line", refusal.file(), line, reason, code)
                : texts.text("problem.refused.field", refusal.file(), line, field(refusal.field()), reason, code);
    }

    /// A column is named as the file names it; only the line of names itself has a word of ours.
    private String field(String field) {
        return field.equals(Refusal.HEADER) ? texts.text("problem.header") : field;
    }

    /// Where rejected rows were written, as a sentence; nothing when there were none.
    public Optional<String> rejects(RejectsFile.Outcome outcome) {
        return switch (outcome) {
            case RejectsFile.Outcome.Nothing() -> Optional.empty();
            case RejectsFile.Outcome.Written(var path, var rows, var omitted) -> Optional.of(omitted > 0
                    ? texts.text("problem.rejects.partly", rows, path, omitted)
                    : texts.text("problem.rejects.written", rows, path));
            case RejectsFile.Outcome.NotWritten(var path, var detail) ->
                Optional.of(texts.text("problem.rejects.failed", path, detail(detail)));
        };
    }

    /// Why a text is no mapping: the line at fault, what is wrong, and what stands there.
    public String mapping(MappingText.Parsed.Bad bad) {
        String fault = texts.text("problem.mapping." + bad.fault().code());
        String why = bad.value().isEmpty() ? fault : texts.text("problem.mapping.value", fault, bad.value());
        return bad.key().isEmpty() ? why : texts.text("problem.mapping.at", bad.key(), why);
    }

    /// Why a file could not be written.
    public String reason(IOException e) {
        return detail(Detail.of(e));
    }

    /// What more there is to say, alone.
    public String why(Detail detail) {
        return detail(detail);
    }

    private String why(String reason, Detail detail) {
        String more = detail(detail);
        return more.isEmpty() ? reason : texts.text("problem.why", reason, more);
    }

    private String detail(Detail detail) {
        return switch (detail) {
            case Detail.None() -> "";
            case Detail.Found(var value) -> value;
            case Detail.Columns(int found, int expected) -> texts.text("problem.detail.columns", found, expected);
            case Detail.ColumnsAtLeast(int found, int least, char delimiter) ->
                texts.text("problem.detail.columnsAtLeast", found, least, String.valueOf(delimiter));
            case Detail.ColumnsBetween(int found, int least, int most) ->
                texts.text("problem.detail.columnsBetween", found, least, most);
            case Detail.BadByte(int position, int value, var charset) -> texts.text("problem.detail.bytes",
                    Integer.toString(position), String.format(Locale.ROOT, "0x%02X", value), charset);
            case Detail.LineBytes(long bytes, long bytesMax) ->
                texts.text("problem.detail.lineBytes", bytes, bytesMax);
            case Detail.Characters(int found, int most) -> texts.text("problem.detail.characters", found, most);
            case Detail.EarlierLine(var value, long line) ->
                texts.text("problem.detail.earlierLine", value, Figures.count(line));
            case Detail.Seconds(long seconds) -> texts.text("problem.detail.seconds", seconds);
            case Detail.SecondsDiffer(long stated, long byClocks) ->
                texts.text("problem.detail.secondsDiffer", stated, byClocks);
            case Detail.Delimiter(char found, char expected) ->
                texts.text("problem.detail.delimiter", delimiter(found), delimiter(expected));
            case Detail.Header(int found, int expected, var first, var last) ->
                texts.text("problem.detail.header", found, expected, first, last);
            case Detail.Column(int number, var found, var expected) -> found
                    .map(it -> texts.text("problem.detail.column", number, it, expected))
                    .orElseGet(() -> texts.text("problem.detail.columnMissing", number, expected));
            case Detail.Limit(var of) -> texts.text("problem.limit." + of.code());
            case Detail.NoRows() -> texts.text("problem.detail.noRows");
            case Detail.NoTimeOfOffer() -> texts.text("problem.detail.noTimeOfOffer");
            case Detail.NotMapped() -> texts.text("problem.detail.notMapped");
            case Detail.NoAmount() -> texts.text("problem.detail.noAmount");
            case Detail.NotAWorkbook() -> texts.text("problem.detail.notAWorkbook");
            case Detail.Parts(int found, int most) -> texts.text("problem.detail.parts", found, most);
            case Detail.PartSize(var part, long megabytesMax) ->
                texts.text("problem.detail.partSize", part, megabytesMax);
            case Detail.Currencies(var file, var store) -> texts.text("problem.detail.currencies", file, store);
            case Detail.NoWait() -> texts.text("problem.detail.noWait");
            case Detail.NotText(var kind) -> texts.text("problem.notText." + kind.code());
            case Detail.NotAllowed() -> texts.text("problem.detail.notAllowed");
            case Detail.DiskFull() -> texts.text("problem.detail.diskFull");
            case Detail.SystemSays(var words) -> texts.text("problem.detail.system", words);
        };
    }

    private String delimiter(char delimiter) {
        return delimiter == '\t'
                ? texts.text("problem.delimiter.tab")
                : texts.text("problem.delimiter.other", String.valueOf(delimiter));
    }
}
