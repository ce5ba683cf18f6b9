package greenlane.console.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;
import greenlane.core.floor.Irregularity;
import greenlane.core.floor.ServiceLevelFormula;
import greenlane.feeds.CallLog;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogReport;

/// Writes the account of a log as JSON. Lengths are seconds, times ISO 8601 in UTC, rates 0 to 1; what has no value is null.
final class FloorJson {
    private final JsonGenerator out;
    private final FloorAccount account;

    private FloorJson(JsonGenerator out, FloorAccount account) {
        this.out = out;
        this.account = account;
    }

    /// Writes the account, indented, with a line break at its end.
    static void write(Writer to, CallLog log, FloorAccount account) {
        try (JsonGenerator out = new JsonFactory().createGenerator(to)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(
                    DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n")));
            new FloorJson(out, account).document(log);
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void document(CallLog log) throws IOException {
        out.writeStartObject();
        out.writeStringField("source", log.source());
        out.writeBooleanField("simulated", log.simulated());
        out.writeStringField("zone", account.whole().policy().zone().getId());
        out.writeStringField("from", Instant.ofEpochMilli(log.firstMillis()).toString());
        out.writeStringField("to", Instant.ofEpochMilli(log.lastMillis()).toString());
        out.writeNumberField("answerTargetSeconds", account.whole().policy().answerTarget().toMillis() / 1e3);
        rows(log.report());
        events();
        figures("total", account.whole());
        out.writeArrayFieldStart("days");
        for (FloorAccount.Day day : account.days()) {
            out.writeStartObject();
            out.writeStringField("date", day.date().toString());
            figures("total", day.last());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void rows(LogReport report) throws IOException {
        out.writeObjectFieldStart("rows");
        out.writeStringField("file", report.file());
        out.writeNumberField("read", report.rowsRead());
        out.writeNumberField("accepted", report.rowsAccepted());
        out.writeNumberField("rejected", report.rowsRejected());
        out.writeObjectFieldStart("classes");
        for (Map.Entry<String, Long> entry : report.classes().entrySet()) {
            out.writeNumberField(entry.getKey(), entry.getValue());
        }
        out.writeEndObject();
        out.writeObjectFieldStart("dirt");
        for (Map.Entry<Dirt, Long> entry : report.dirt().entrySet()) {
            out.writeNumberField(entry.getKey().code(), entry.getValue());
        }
        out.writeEndObject();
        if (report.brokenOff().isPresent()) {
            out.writeStringField("brokenOff", report.brokenOff().get().describe());
        }
        out.writeEndObject();
    }

    private void events() throws IOException {
        FloorSnapshot floor = account.whole();
        out.writeObjectFieldStart("events");
        out.writeNumberField("offered", account.events());
        out.writeNumberField("folded", floor.applied());
        for (boolean repaired : new boolean[]{true, false}) {
            out.writeObjectFieldStart(repaired ? "repaired" : "refused");
            for (Irregularity kind : Irregularity.values()) {
                if (kind.repaired() == repaired) {
                    out.writeNumberField(code(kind.name()), floor.irregular(kind));
                }
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static String code(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void figures(String name, FloorSnapshot floor) throws IOException {
        cell(name, floor, FloorSnapshot.ALL, FloorSnapshot.ALL);
        out.writeArrayFieldStart("queues");
        for (int queue = 0; queue < floor.queueCount(); queue++) {
            out.writeStartObject();
            out.writeStringField("queue", account.directory().queueAt(queue).name());
            cell("all", floor, queue, FloorSnapshot.ALL);
            for (Tier tier : Tier.values()) {
                if (floor.figures(queue, tier.ordinal(), Range.DAY).offered() > 0
                        || floor.figures(queue, tier.ordinal(), Range.DAY).selfServiceOffered() > 0) {
                    cell(tier.code(), floor, queue, tier.ordinal());
                }
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void cell(String name, FloorSnapshot floor, int queue, int tier) throws IOException {
        FloorFigures f = floor.figures(queue, tier, Range.DAY);
        out.writeObjectFieldStart(name);
        out.writeNumberField("offered", f.offered());
        out.writeNumberField("answered", f.answered());
        out.writeNumberField("answeredWithinTarget", f.answeredWithinTarget());
        out.writeNumberField("abandoned", f.abandoned());
        out.writeNumberField("abandonedWithinTarget", f.abandonedWithinTarget());
        out.writeNumberField("shortAbandoned", f.shortAbandoned());
        out.writeNumberField("timedOut", f.timedOut());
        out.writeNumberField("leftByKey", f.leftByKey());
        out.writeNumberField("transferred", f.transferred());
        out.writeNumberField("waiting", floor.waiting(queue, tier));
        out.writeNumberField("inService", floor.inService(queue, tier));
        out.writeNumberField("selfServiceOffered", f.selfServiceOffered());
        out.writeNumberField("selfServed", f.selfServed());
        out.writeObjectFieldStart("serviceLevel");
        for (ServiceLevelFormula formula : ServiceLevelFormula.values()) {
            rate(code(formula.name()), f.serviceLevel(formula));
        }
        out.writeEndObject();
        rate("abandonRate", f.abandonRate());
        seconds("asaSeconds", f.asaMillis());
        seconds("ahtSeconds", f.ahtMillis());
        seconds("waitP50Seconds", f.waitP50Millis() < 0 ? Double.NaN : f.waitP50Millis());
        seconds("waitP95Seconds", f.waitP95Millis() < 0 ? Double.NaN : f.waitP95Millis());
        seconds("talkSeconds", (double) f.talkSumMillis());
        seconds("holdSeconds", (double) f.holdSumMillis());
        seconds("afterCallSeconds", (double) f.afterCallSumMillis());
        out.writeEndObject();
    }

    private void rate(String name, double value) throws IOException {
        number(name, Math.round(value * 1e6) / 1e6, value);
    }

    private void seconds(String name, double millis) throws IOException {
        number(name, Math.round(millis) / 1e3, millis);
    }

    private void number(String name, double rounded, double value) throws IOException {
        if (Double.isNaN(value)) {
            out.writeNullField(name);
        } else {
            out.writeNumberField(name, rounded);
        }
    }
}
