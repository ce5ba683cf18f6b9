package greenlane.console.command;

import java.io.PrintWriter;
import java.nio.file.Path;

import picocli.CommandLine;

import greenlane.console.problem.FileSentences;
import greenlane.console.value.TagMeasuring;
import greenlane.store.Store;

/// Holds stored tags against labels, and tells what came of it.
final class TagsEvaluation {
    private final Store store;
    private final Spoken words;
    private final int aimPercent;

    TagsEvaluation(Store store, Spoken words, int aimPercent) {
        this.store = store;
        this.words = words;
        this.aimPercent = aimPercent;
    }

    int run(Path file, boolean json, CommandLine line, Interruptible progress) {
        TagMeasuring.Result result = new TagMeasuring(store).measure(file, progress);
        progress.quiet();
        PrintWriter err = line.getErr();
        return switch (result) {
            case TagMeasuring.Result.NotMade() -> fail(err, words.text("command.tags.none"));
            case TagMeasuring.Result.Refused(var refusal) -> fail(err, new FileSentences(words).refusal(refusal));
            case TagMeasuring.Result.Cancelled() -> fail(err, words.text("command.floor.stopped", file));
            case TagMeasuring.Result.Measured measured -> {
                PrintWriter out = line.getOut();
                if (json) {
                    TagsJson.agreement(out, measured.agreement(), measured.unknown(), aimPercent);
                } else {
                    TagsText.agreement(out, measured, aimPercent, words);
                }
                out.flush();
                Problems.tell(err, measured.report(), words);
                yield measured.report().complete() ? ExitCode.FINE : ExitCode.ROWS_REJECTED;
            }
        };
    }

    private static int fail(PrintWriter err, String sentence) {
        err.println("greenlane: " + sentence);
        return ExitCode.FAILURE;
    }
}
