package greenlane.console.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/// Writes JSON for people and programs: indented, with a line break at its end; what has no value is null.
final class Json {
    /// Writes what stands between the braces of the document.
    @FunctionalInterface
    interface Content {
        void write(JsonGenerator out) throws IOException;
    }

    private Json() {}

    static void write(PrintWriter to, Content content) {
        try (JsonGenerator out = new JsonFactory().createGenerator(to)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(
                    DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n")));
            out.writeStartObject();
            content.write(out);
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        to.flush();
    }

    /// A number, null where there is none.
    static void number(JsonGenerator out, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumberField(name, value);
        } else {
            out.writeNullField(name);
        }
    }

    /// Seconds of nanoseconds, to the millisecond.
    static void seconds(JsonGenerator out, String name, long nanos) throws IOException {
        out.writeNumberField(name, Math.round(nanos / 1e6) / 1e3);
    }
}
