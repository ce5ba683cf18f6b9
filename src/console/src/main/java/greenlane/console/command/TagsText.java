package greenlane.console.command;

import java.io.PrintWriter;
import java.util.Locale;

import greenlane.console.value.TagMeasuring;
import greenlane.core.tag.Tag;
import greenlane.core.tag.TagColumns;
import greenlane.core.tag.TagLibrary;
import greenlane.core.tag.evaluation.TagAgreement;
import greenlane.core.tier.evaluation.Proportion;

/// Tags and how right they are, for people at a terminal.
final class TagsText {
    private TagsText() {}

    static void coverage(PrintWriter out, TagLibrary library, TagColumns columns, Spoken texts) {
        for (int i = 0; i < library.tags().size(); i++) {
            Tag tag = library.tags().get(i);
            TagColumns.Coverage coverage = columns.coverage(i);
            out.println(
                    "  " + texts.text("command.tags.coverage", name(tag, texts), coverage.sure(), coverage.unsure()));
        }
    }

    static void agreement(PrintWriter out, TagMeasuring.Result.Measured measured, int aimPercent, Spoken texts) {
        TagAgreement agreement = measured.agreement();
        for (TagAgreement.OfTag of : agreement.byTag()) {
            if (of.matched().of() > 0) {
                out.println("  " + texts.text("command.tags.right", measured.library().find(of.tag())
                        .map(tag -> name(tag, texts)).orElse(of.tag()), share(of.precision()), share(of.recall()),
                        share(of.matched()), share(of.coverage())));
            }
        }
        Proportion matched = agreement.matched();
        out.println(texts.text("command.tags.matched", matched.hits(), matched.of(), share(matched),
                percent(matched.low()), percent(matched.high())));
        out.println(texts.text(
                matched.of() > 0 && matched.low() * 100 >= aimPercent
                        ? "command.tags.aim.reached"
                        : matched.of() > 0 && matched.high() * 100 < aimPercent
                                ? "command.tags.aim.missed"
                                : "command.tags.aim.open",
                aimPercent));
        if (measured.unknown() > 0) {
            out.println(texts.text("command.tags.unknown", measured.unknown()));
        }
    }

    /// What people call it and, for files of labels, its code.
    private static String name(Tag tag, Spoken texts) {
        return texts.text("command.tags.name", tag.name(texts.spokenTag()), tag.code());
    }

    private static String share(Proportion proportion) {
        return proportion.of() == 0 ? "–" : percent(proportion.share());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
