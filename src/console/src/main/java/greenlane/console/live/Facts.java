package greenlane.console.live;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import greenlane.console.floor.FloorTargets;
import greenlane.console.floor.Target;
import greenlane.console.floor.Target.Verdict;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.live.Callers.Caller;
import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;
import greenlane.core.floor.VisitId;

/// Explains the figures of the page: for the tooltips of cells and for the popovers of rows. Used on the FX thread.
final class Facts {
    private final LiveViewModel model;
    private final Texts texts;
    private final Marks marks;

    Facts(LiveViewModel model, Texts texts, Marks marks) {
        this.model = model;
        this.texts = texts;
        this.marks = marks;
    }

    /// A queue's figure, by the column that shows it.
    Fact ofQueue(String column, QueueRow row) {
        FloorTargets targets = model.targets();
        boolean judged = row.judged;
        return switch (column) {
            case "waiting" -> Fact.plain(head("queue", column), Figures.count(row.waiting), waiting(row));
            case "tiers" -> Fact.plain(texts.text("live.figure.waiting"), tiers(row), "");
            case "longest" -> fact(head("queue", column),
                    row.waiting == 0 ? Figures.MISSING : Figures.duration(row.longestMillis), FigureKind.LONGEST,
                    judged ? targets.longestWait() : Target.NONE, row.longestVerdict, tip("longest"));
            case "serviceLevel" -> fact(texts.text("live.wall.column.serviceLevel"), Figures.percent(row.serviceLevel),
                    FigureKind.SERVICE_LEVEL, judged ? targets.serviceLevel() : Target.NONE, row.serviceLevelVerdict,
                    level());
            case "asa" -> fact(head("queue", column), Figures.meanDuration(row.asaMillis), FigureKind.ASA,
                    judged ? targets.asa() : Target.NONE, row.asaVerdict, tip("asa"));
            case "aht" -> Fact.plain(head("queue", column), Figures.meanDuration(row.ahtMillis), tip("aht"));
            case "abandon" -> fact(texts.text("live.figure.abandon"), Figures.percent(row.abandonRate),
                    FigureKind.ABANDON, judged ? targets.abandonRate() : Target.NONE, row.abandonVerdict,
                    tip("abandon"));
            case "offered" -> Fact.plain(head("queue", column), Figures.count(row.offered), tip("offered"));
            case "agents" -> Fact.plain(head("queue", column),
                    texts.text("live.queue.agents.words", row.free, row.busy), texts.text("live.queue.agents.tip"));
            default -> throw new IllegalArgumentException("the queues have no column " + column);
        };
    }

    private String waiting(QueueRow row) {
        if (row.index != QueueRow.TOTALS) {
            return texts.text("live.queue.waiting.tip");
        }
        return row.deferred == 0 ? tip("waiting") : tip("waiting") + "\n" + deferred(row);
    }

    /// Who waits besides all queues' total, and why apart.
    String deferred(QueueRow totals) {
        return texts.text("live.figure.waiting.deferred", totals.deferred);
    }

    /// What a cell of the queue table means, as its tooltip.
    String queueTip(String column, QueueRow row) {
        StringJoiner lines = new StringJoiner("\n");
        Fact fact = ofQueue(column, row);
        lines.add(line(fact));
        if (!fact.target().isEmpty()) {
            lines.add(texts.text("live.tip.target", fact.target()));
        }
        if (!fact.meaning().isEmpty()) {
            lines.add(fact.meaning());
        }
        if (ranged(column)) {
            lines.add(range(model.rangeProperty().get()));
        }
        return lines.toString();
    }

    private static boolean ranged(String column) {
        return switch (column) {
            case "serviceLevel", "asa", "aht", "abandon", "offered" -> true;
            default -> false;
        };
    }

    /// A figure in one line: its name, its value and, where it is judged, how it stands.
    String line(Fact fact) {
        return fact.verdict() == Verdict.UNKNOWN
                ? texts.text("live.tip.line", fact.name(), fact.value())
                : texts.text("live.tip.judged", fact.name(), fact.value(), marks.light(fact.verdict()).word());
    }

    /// What the rates are counted over.
    String range(Range range) {
        return texts.text("live.tip.range", range == Range.DAY
                ? texts.text("live.range.day")
                : texts.text("live.range.window", model.policy().window().toMinutes()));
    }

    /// How the service level is worked out.
    String level() {
        return texts.text("live.figure.serviceLevel.tip",
                texts.text("live.formula." + Words.formula(model.targets().formula())));
    }

    PeekSheet queue(QueueRow row) {
        List<Fact> facts = new ArrayList<>();
        for (String column : List.of("waiting", "longest", "serviceLevel", "asa", "aht", "abandon", "offered",
                "agents")) {
            facts.add(ofQueue(column, row));
        }
        return new PeekSheet(row.name, tiers(row), facts, List.of(range(model.rangeProperty().get()), level(),
                texts.text(row.judged ? "live.tip.targets" : "live.tip.notJudged")));
    }

    PeekSheet waiting(WaitingRow row) {
        ZoneId zone = model.policy().zone();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.text("live.queue.column.waiting"), Figures.duration(row.waitedMillis), row.promised
                ? "≤ " + Figures.duration(row.promiseMillis())
                : "", row.verdict, texts.text("live.waiting.clock.tip")));
        facts.add(Fact.plain(texts.text("live.waiting.column.promise"),
                row.promised
                        ? Words.left(row, texts) + texts.text("live.list.separator") + texts.text("live.waiting.due",
                                Figures.clock(Instant.ofEpochMilli(row.targetMillis), zone))
                        : texts.text("live.waiting.noPromise"),
                texts.text("live.waiting.promise.tip")));
        facts.add(Fact.plain(texts.text("live.waiting.column.contact"), row.reference, ""));
        facts.add(Fact.plain(texts.text("live.queue.column.name"), row.queueName + texts.text("live.list.separator")
                + texts.text("live.waiting.visit", VisitId.ordinal(row.visit)), ""));
        facts.add(Fact.plain(texts.text("live.waiting.column.ringing"),
                row.ringing.isEmpty() ? Figures.MISSING : row.ringing, ""));
        queueOf(row).ifPresent(queue -> facts.add(ofQueue("agents", queue)));
        return new PeekSheet(row.title(), marks.tier(row.tier).word(), facts, List.of());
    }

    /// What a cell of the waiting list means: how long, against which promise, and where that comes from.
    String waitingTip(WaitingRow row) {
        StringJoiner lines = new StringJoiner("\n");
        String waited = texts.text("live.tip.waited", Figures.duration(row.waitedMillis));
        if (!row.promised) {
            return lines.add(waited).add(texts.text("live.waiting.noPromise")).add(texts.text("live.tip.notJudged"))
                    .toString();
        }
        lines.add(texts.text("live.tip.judged", waited, Words.left(row, texts), marks.light(row.verdict).word()));
        lines.add(texts.text("live.tip.promise", Figures.duration(row.promiseMillis()), marks.tier(row.tier).word()));
        lines.add(texts.text("live.tip.due",
                Figures.stamp(Instant.ofEpochMilli(row.targetMillis), model.policy().zone())));
        return lines.toString();
    }

    /// Who waits: as the log names them, and as the centre's own customers have them.
    String callerTip(WaitingRow row) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(row.title());
        lines.add(texts.text("live.tip.line", marks.tier(row.tier).word(), row.queueName));
        Caller caller = row.caller;
        if (caller == null) {
            return lines.toString();
        }
        lines.add(texts.text("live.tip.customer", caller.code()));
        caller.tier().ifPresent(tier -> lines.add(texts.text("live.tip.tier", marks.tier(tier).word())));
        if (caller.expectedMinor().isPresent()) {
            lines.add(texts.text("live.tip.worth", Words.worth(row)));
        }
        return lines.toString();
    }

    /// What a cell of the agents means: what they do, since when, and how long they may.
    String agentTip(AgentRow row) {
        StringJoiner lines = new StringJoiner("\n");
        String reason = row.reason.isEmpty() ? "" : texts.text("live.list.separator") + row.reason;
        boolean known = row.sinceMillis != FloorSnapshot.NEVER;
        lines.add(texts.text("live.tip.line", marks.state(row.state).word() + reason,
                known ? Figures.duration(row.forMillis) : Figures.MISSING));
        if (known) {
            lines.add(texts.text("live.tip.since",
                    Figures.stamp(Instant.ofEpochMilli(row.sinceMillis), model.policy().zone())));
        }
        long limitMillis = row.limitMillis(model.targets().agent());
        lines.add(limitMillis > 0
                ? texts.text("live.tip.limit", Figures.duration(limitMillis))
                : texts.text("live.tip.noLimit"));
        return lines.toString();
    }

    private Optional<QueueRow> queueOf(WaitingRow row) {
        return model.queues().rows().stream().filter(queue -> queue.index == row.queue).findFirst();
    }

    PeekSheet agent(AgentRow row) {
        List<Fact> facts = new ArrayList<>();
        String reason = row.reason.isEmpty() ? "" : texts.text("live.list.separator") + row.reason;
        facts.add(Fact.plain(texts.text("live.agents.column.state"), marks.state(row.state).word() + reason, ""));
        long limitMillis = row.limitMillis(model.targets().agent());
        boolean limited = limitMillis > 0 && row.sinceMillis != FloorSnapshot.NEVER;
        facts.add(new Fact(texts.text("live.agents.column.since"),
                row.sinceMillis == FloorSnapshot.NEVER ? Figures.MISSING : Figures.duration(row.forMillis),
                limited ? "≤ " + Figures.duration(limitMillis) : "",
                !limited ? Verdict.UNKNOWN : row.exception ? Verdict.BREACHED : Verdict.MET,
                texts.text("live.agents.since.tip")));
        facts.add(Fact.plain(texts.text("live.agents.column.queues"),
                row.allQueues.isEmpty() ? Figures.MISSING : row.allQueues, ""));
        return new PeekSheet(row.name, row.team, facts, List.of());
    }

    private Fact fact(String name, String value, FigureKind kind, Target target, Verdict verdict, String meaning) {
        return new Fact(name, value, Words.target(kind, target), verdict, meaning);
    }

    private String tiers(QueueRow row) {
        return texts.text("live.figure.waiting.parts", row.waitingOf(Tier.CORE), row.waitingOf(Tier.POTENTIAL),
                row.waitingOf(Tier.ORDINARY) + row.waitingOf(Tier.CUSTOM));
    }

    private String head(String table, String column) {
        return texts.text("live." + table + ".column." + column);
    }

    private String tip(String figure) {
        return texts.text("live.figure." + figure + ".tip");
    }
}
