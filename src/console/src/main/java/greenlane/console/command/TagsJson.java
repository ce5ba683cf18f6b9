package greenlane.console.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import greenlane.core.tag.TagColumns;
import greenlane.core.tag.evaluation.TagAgreement;
import greenlane.core.tier.evaluation.Proportion;
import greenlane.store.tag.TagRepository.Made;

/// Writes what became of tags as JSON. Shares are 0 to 1; what has no value is null.
final class TagsJson {
    private TagsJson() {}

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    static void made(Writer to, Made made, TagColumns columns) {
        document(to, out -> {
            out.writeStringField("asOf", made.asOf().toString());
            out.writeNumberField("libraryVersion", made.libraryVersion());
            out.writeNumberField("customers", made.customers());
            out.writeNumberField("tagged", columns.tagged());
            out.writeNumberField("notesRead", made.notes());
            out.writeObjectFieldStart("tags");
            for (int tag = 0; tag < columns.tags().size(); tag++) {
                TagColumns.Coverage coverage = columns.coverage(tag);
                out.writeObjectFieldStart(columns.tags().get(tag));
                out.writeNumberField("sure", coverage.sure());
                out.writeNumberField("unsure", coverage.unsure());
                out.writeEndObject();
            }
            out.writeEndObject();
        });
    }

    static void agreement(Writer to, TagAgreement agreement, int unknown, int aimPercent) {
        document(to, out -> {
            proportion(out, "matched", agreement.matched());
            out.writeNumberField("aim", aimPercent / 100.0);
            out.writeNumberField("unknownCustomers", unknown);
            out.writeObjectFieldStart("tags");
            for (TagAgreement.OfTag of : agreement.byTag()) {
                out.writeObjectFieldStart(of.tag());
                proportion(out, "precision", of.precision());
                proportion(out, "recall", of.recall());
                proportion(out, "matched", of.matched());
                proportion(out, "coverage", of.coverage());
                out.writeEndObject();
            }
            out.writeEndObject();
        });
    }

    private static void document(Writer to, Body body) {
        try (JsonGenerator out = new JsonFactory().createGenerator(to)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(
                    DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n")));
            out.writeStartObject();
            body.write(out);
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void proportion(JsonGenerator out, String name, Proportion of) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeNumberField("hits", of.hits());
        out.writeNumberField("of", of.of());
        if (of.of() == 0) {
            out.writeNullField("share");
        } else {
            out.writeNumberField("share", of.share());
        }
        out.writeNumberField("low", of.low());
        out.writeNumberField("high", of.high());
        out.writeEndObject();
    }
}
