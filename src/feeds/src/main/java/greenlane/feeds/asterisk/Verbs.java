package greenlane.feeds.asterisk;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import greenlane.core.floor.Outcome;
import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.asterisk.Moment.Kind;

/// What each word of the log means.
///
/// Words that change nothing on the floor (outgoing calls, settings, notes) are accepted and counted by name; so are words
/// that are not known, with `unknown-verb` beside.
final class Verbs {
    private static final Set<String> WITHOUT_EFFECT = Set.of("CONFIGRELOAD", "PENALTY", "RINGINUSE", "CONSOLENOTE",
            "DID",
            "INFO", "URL", "AGENTDUMP", "OUTDIAL", "OUTANSWER", "OUTCANCEL", "OUTCHANUNAVAIL", "OUTCONGESTION",
            "OUTTRANSFER", "OUTBUSY", "OUTNOANSWER", "OUTFAILED", "CALLSTATUS", "MEMBERADDEDTOGROUP");

    /// Why a line cannot be used.
    record Fault(String field, Dirt kind, Detail detail) {}

    private final Visits visits;
    private final VisitSteps steps;
    private final LogTally tally;

    Verbs(Visits visits, VisitSteps steps, LogTally tally) {
        this.visits = visits;
        this.steps = steps;
        this.tally = tally;
    }

    /// Carries a line out; the fault when it must be rejected, null when it is accepted.
    @Nullable
    Fault apply(Entry entry) {
        return switch (entry.verb) {
            case "ENTERQUEUE" -> enter(entry);
            case "CONNECT" -> connect(entry);
            case "RINGNOANSWER", "RINGCANCELED" -> rang(entry);
            case "COMPLETEAGENT", "COMPLETECALLER", "SYSCOMPAT" -> complete(entry);
            case "ABANDON" -> leave(entry, Outcome.ABANDONED, entry.seconds(2));
            case "EXITWITHTIMEOUT", "EXITEMPTY", "WITHDRAW" -> leave(entry, Outcome.TIMED_OUT, entry.seconds(2));
            case "EXITWITHKEY" -> leave(entry, Outcome.LEFT_BY_KEY, entry.seconds(3));
            case "BLINDTRANSFER", "TRANSFER" -> transfer(entry, true);
            case "ATTENDEDTRANSFER" -> transfer(entry, false);
            case "HOLD", "UNHOLD" -> hold(entry);
            case "QUEUESTART" -> {
                visits.restart(entry);
                yield null;
            }
            default -> member(entry);
        };
    }

    private @Nullable Fault enter(Entry entry) {
        if (entry.queue.equals(Entry.NONE) || entry.queue.isBlank()) {
            return new Fault("queue", Dirt.MISSING_VALUE, Detail.none());
        }
        if (entry.uniqueId.equals(Entry.NONE) || entry.uniqueId.isBlank()) {
            return new Fault("uniqueid", Dirt.MISSING_VALUE, Detail.none());
        }
        return visits.enter(entry, entry.argument(1))
                ? null
                : new Fault("", Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.CALLERS));
    }

    private @Nullable Fault connect(Entry entry) {
        Visit visit = visits.visit(entry, entry.seconds(0));
        if (visit == null || visit.answered()) {
            return unknown(entry);
        }
        long ring = entry.seconds(2);
        seen(entry, ring);
        visits.answer(visit, entry.member, stepped(entry, visit), ring);
        return null;
    }

    private @Nullable Fault rang(Entry entry) {
        Visit visit = visits.visit(entry, Entry.UNKNOWN);
        if (visit == null || visit.answered()) {
            return unknown(entry);
        }
        long ring = Math.max(entry.millis(0), 0);
        seen(entry, ring);
        long until = Math.max(entry.atMillis, visit.enteredMillis);
        steps.rang(visit, entry.member, Math.max(until - ring, visit.enteredMillis), until);
        return null;
    }

    private @Nullable Fault complete(Entry entry) {
        long hold = entry.seconds(0);
        long talk = entry.seconds(1);
        Visit visit = visits.visit(entry, hold < 0 || talk < 0 ? Entry.UNKNOWN : hold + talk);
        if (visit == null) {
            return unknown(entry);
        }
        answerUntold(entry, visit, talk);
        visits.end(visit, stepped(entry, visit));
        return null;
    }

    private @Nullable Fault transfer(Entry entry, boolean blind) {
        long hold = entry.seconds(2);
        long talk = entry.seconds(3);
        Visit visit = visits.visit(entry, hold < 0 || talk < 0 ? Entry.UNKNOWN : hold + talk);
        if (visit == null) {
            return unknown(entry);
        }
        answerUntold(entry, visit, talk);
        visits.transfer(visit, stepped(entry, visit), blind);
        return null;
    }

    /// The end of a conversation shows that it was answered, also where the log has no line that says so.
    private void answerUntold(Entry entry, Visit visit, long talkMillis) {
        if (!visit.answered()) {
            visits.answer(visit, entry.member, entry.atMillis - Math.max(talkMillis, 0), 0);
        }
    }

    private @Nullable Fault leave(Entry entry, Outcome outcome, long waitMillis) {
        Visit visit = visits.visit(entry, waitMillis);
        if (visit == null || visit.answered()) {
            return unknown(entry);
        }
        visits.leave(visit, stepped(entry, visit), outcome);
        return null;
    }

    private @Nullable Fault hold(Entry entry) {
        Visit visit = visits.visit(entry, Entry.UNKNOWN);
        if (visit == null || !visit.answered()) {
            return unknown(entry);
        }
        long at = visit.step(entry.atMillis);
        if (entry.verb.equals("HOLD") && visit.heldSinceMillis == Visit.NEVER) {
            visit.heldSinceMillis = at;
            steps.held(visit, at);
        } else if (entry.verb.equals("UNHOLD") && visit.heldSinceMillis != Visit.NEVER) {
            visit.heldMillis += at - visit.heldSinceMillis;
            visit.heldSinceMillis = Visit.NEVER;
            steps.resumed(visit, at);
        }
        return null;
    }

    private @Nullable Fault member(Entry entry) {
        Kind kind = switch (entry.verb) {
            case "ADDMEMBER" -> entry.argument(0).equals("PAUSED") ? Kind.JOINED_PAUSED : Kind.JOINED;
            case "REMOVEMEMBER" -> Kind.LEFT;
            case "AGENTLOGIN", "AGENTCALLBACKLOGIN" -> Kind.SIGNED_IN;
            case "AGENTLOGOFF", "AGENTCALLBACKLOGOFF" -> Kind.SIGNED_OUT;
            case "PAUSE", "PAUSEALL" -> Kind.PAUSED;
            case "UNPAUSE", "UNPAUSEALL" -> Kind.RESUMED;
            default -> null;
        };
        if (kind != null) {
            String queue = entry.queue.equals(Entry.NONE) ? "" : entry.queue;
            String reason = kind == Kind.PAUSED ? entry.argument(0) : "";
            steps.moment(new Moment(entry.atMillis, kind, entry.member, queue, reason));
        } else if (!WITHOUT_EFFECT.contains(entry.verb)) {
            tally.noted(entry.line, "event", Dirt.UNKNOWN_VERB, Detail.found(entry.verb));
        }
        return null;
    }

    /// Where a phone rings there is someone who serves the queue.
    private void seen(Entry entry, long ringMillis) {
        long since = entry.atMillis - Math.max(ringMillis, 0);
        steps.moment(new Moment(since, Kind.SEEN, entry.member, entry.queue, ""));
    }

    private long stepped(Entry entry, Visit visit) {
        if (visit.latestMillis - entry.atMillis > 1_000L * QueueLog.SKEW_SECONDS_MAX) {
            tally.noted(entry.line, "time", Dirt.STEP_BACK,
                    new Detail.Seconds((visit.latestMillis - entry.atMillis) / 1_000));
        }
        return entry.atMillis;
    }

    private static Fault unknown(Entry entry) {
        return new Fault("uniqueid", Dirt.UNKNOWN_VISIT, Detail.found(entry.verb + " " + entry.uniqueId));
    }
}
