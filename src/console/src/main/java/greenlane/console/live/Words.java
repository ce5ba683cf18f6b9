package greenlane.console.live;

import greenlane.console.floor.Target;
import greenlane.console.floor.Target.Verdict;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Money;
import greenlane.console.i18n.Texts;
import greenlane.console.live.Callers.Caller;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.ServiceLevelFormula;

/// The figures of the page in words.
final class Words {
    private Words() {}

    /// The word of a service-level formula in the keys of its texts.
    static String formula(ServiceLevelFormula formula) {
        return switch (formula) {
            case OF_OFFERED -> "ofOffered";
            case OF_OFFERED_LESS_EARLY_ABANDONS -> "ofOfferedLessEarly";
            case OF_ANSWERED -> "ofAnswered";
        };
    }

    /// A figure's value without its unit.
    static String value(FigureState state) {
        if (Double.isNaN(state.value())) {
            return Figures.MISSING;
        }
        if (state.kind().length()) {
            return Figures.duration((long) state.value());
        }
        return state.kind().share() ? Figures.percentNumber(state.value()) : Figures.count((long) state.value());
    }

    /// A figure's unit; empty where the value carries its own.
    static String unit(FigureState state, Texts texts) {
        if (state.kind() == FigureKind.WAITING) {
            return texts.text("live.unit.people");
        }
        return state.kind().share() && !Double.isNaN(state.value()) ? "%" : "";
    }

    /// Who waits besides and is counted apart: `+4 邮件/外勤`; empty where nobody does.
    static String aside(FigureState state, Texts texts) {
        return state.deferred() == 0 ? "" : texts.text("live.figure.waiting.aside", state.deferred());
    }

    /// A figure's target: `≤ 20`, `≥ 80%`, `75–85%`.
    static String target(FigureState state) {
        return target(state.kind(), state.target());
    }

    /// A target as its document has it; empty where there is none.
    static String target(FigureKind kind, Target target) {
        boolean from = target.low() != Double.NEGATIVE_INFINITY;
        boolean to = target.high() != Double.POSITIVE_INFINITY;
        if (from && to) {
            return kind.share()
                    ? Figures.percentRange(target.low(), target.high())
                    : bound(kind, target.low()) + "–" + bound(kind, target.high());
        }
        if (!from && !to) {
            return "";
        }
        return from ? "≥ " + bound(kind, target.low()) : "≤ " + bound(kind, target.high());
    }

    private static String bound(FigureKind kind, double value) {
        if (kind.length()) {
            return Figures.duration((long) value);
        }
        return kind.share() ? Figures.percentPlain(value) : Figures.count((long) value);
    }

    /// The line under a figure.
    static String second(FigureState state, Texts texts) {
        return switch (state.kind()) {
            case WAITING -> state.parts().isEmpty()
                    ? ""
                    : texts.text("live.figure.waiting.parts", state.parts().get(0), state.parts().get(1),
                            state.parts().get(2) + state.parts().get(3));
            case LONGEST -> state.place().isEmpty() ? texts.text("live.figure.longest.nobody") : state.place();
            case SERVICE_LEVEL, ABANDON -> texts.text("live.figure.day", Figures.percent(state.dayValue()));
            case ASA -> texts.text("live.figure.day", Figures.meanDuration(state.dayValue()));
            case OCCUPANCY -> state.parts().isEmpty()
                    ? ""
                    : texts.text("live.figure.occupancy.parts", state.parts().get(0), state.parts().get(1));
        };
    }

    /// A figure as it is read out: name, value, target, judgement.
    static String spoken(FigureState state, String title, Texts texts, boolean judged) {
        String unit = state.kind().share() ? "%" : " " + unit(state, texts);
        Verdict verdict = judged ? state.verdict() : Verdict.UNKNOWN;
        String aside = aside(state, texts);
        return texts.text("live.figure.spoken", title,
                (value(state) + unit).strip() + (aside.isEmpty() ? "" : " " + aside), target(state),
                texts.text("live.light." + Marks.word(verdict)));
    }

    /// What is left of a promise, or how far it is over.
    static String left(WaitingRow row, Texts texts) {
        if (!row.promised) {
            return "";
        }
        return row.leftMillis < 0
                ? texts.text("live.waiting.over", Figures.duration(-row.leftMillis))
                : texts.text("live.waiting.left", Figures.duration(row.leftMillis));
    }

    /// What an agent does, with the reason where one was given.
    static String state(AgentRow row, Marks marks) {
        return row.reason.isEmpty() ? marks.state(row.state).word() : row.reason;
    }

    /// Whether nothing is narrowed to a queue.
    static boolean everywhere(LiveFilter filter) {
        return filter.queue() == FloorSnapshot.ALL;
    }

    /// What the next twelve months are expected to bring of who waits; empty where that is not known.
    static String worth(WaitingRow row) {
        Caller caller = row.caller;
        return caller == null || caller.expectedMinor().isEmpty()
                ? ""
                : new Money(caller.currency()).minor(caller.expectedMinor().getAsLong());
    }

    /// The tier among the centre's customers, where it is another than the log's; empty where they agree.
    static String otherTier(WaitingRow row, Texts texts) {
        Caller caller = row.caller;
        return caller == null
                ? ""
                : caller.tier().filter(tier -> tier != row.tier)
                        .map(tier -> texts.text("live.waiting.otherTier", texts.text("tier." + tier.code())))
                        .orElse("");
    }
}
