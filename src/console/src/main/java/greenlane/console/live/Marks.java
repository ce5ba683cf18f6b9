package greenlane.console.live;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import greenlane.console.floor.Target.Verdict;
import greenlane.console.i18n.Texts;
import greenlane.console.table.Ink;
import greenlane.console.table.Light;
import greenlane.console.table.TierMark;
import greenlane.core.customer.Tier;
import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorDirectory.Medium;

/// The marks of the page in one language: tiers, states, lights, media. Each is one object, so that cells can compare by identity.
final class Marks {
    private final Map<Tier, TierMark> tiers = new EnumMap<>(Tier.class);
    private final Map<AgentState, Light> states = new EnumMap<>(AgentState.class);
    private final Map<Verdict, Light> verdicts = new EnumMap<>(Verdict.class);

    Marks(Texts texts) {
        for (Tier tier : Tier.values()) {
            tiers.put(tier, new TierMark(switch (tier) {
                case CORE -> TierMark.Look.SOLID;
                case POTENTIAL -> TierMark.Look.TINTED;
                case ORDINARY, CUSTOM -> TierMark.Look.OUTLINE;
            }, icon(tier), texts.text("tier." + tier.code())));
        }
        for (AgentState state : AgentState.values()) {
            states.put(state, new Light(icon(state), ink(state), texts.text("live.state." + word(state))));
        }
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, new Light(icon(verdict), ink(verdict), texts.text("live.light." + word(verdict))));
        }
    }

    private static <K, V> V known(@Nullable V value, K key) {
        if (value == null) {
            throw new IllegalStateException("no mark for " + key);
        }
        return value;
    }

    TierMark tier(Tier tier) {
        return known(tiers.get(tier), tier);
    }

    Light state(AgentState state) {
        return known(states.get(state), state);
    }

    Light light(Verdict verdict) {
        return known(verdicts.get(verdict), verdict);
    }

    static Ikon icon(Tier tier) {
        return switch (tier) {
            case CORE -> BootstrapIcons.DIAMOND_FILL;
            case POTENTIAL -> BootstrapIcons.DIAMOND_HALF;
            case ORDINARY, CUSTOM -> BootstrapIcons.DIAMOND;
        };
    }

    static Ikon icon(Medium medium) {
        return switch (medium) {
            case PHONE -> BootstrapIcons.TELEPHONE_FILL;
            case CHAT -> BootstrapIcons.CHAT_DOTS;
            case MESSAGING -> BootstrapIcons.CHAT_LEFT_TEXT;
            case EMAIL -> BootstrapIcons.ENVELOPE;
            case FIELD -> BootstrapIcons.TRUCK;
        };
    }

    static Ikon icon(Verdict verdict) {
        return switch (verdict) {
            case MET -> BootstrapIcons.CHECK_CIRCLE_FILL;
            case NEAR -> BootstrapIcons.EXCLAMATION_TRIANGLE_FILL;
            case BREACHED -> BootstrapIcons.X_OCTAGON_FILL;
            case UNKNOWN -> BootstrapIcons.DASH_CIRCLE;
        };
    }

    static Ikon icon(AgentGroup group) {
        return switch (group) {
            case FREE -> BootstrapIcons.CHECK_CIRCLE_FILL;
            case CONTACT -> BootstrapIcons.TELEPHONE_FILL;
            case AFTER_CALL -> BootstrapIcons.PENCIL_SQUARE;
            case BREAK -> BootstrapIcons.CUP;
            case OFFLINE -> BootstrapIcons.CIRCLE;
        };
    }

    private static Ikon icon(AgentState state) {
        return switch (state) {
            case RINGING -> BootstrapIcons.TELEPHONE_INBOUND_FILL;
            case TRAINING -> BootstrapIcons.BOOK;
            case AVAILABLE, ON_CONTACT, AFTER_CALL, BREAK, OFFLINE -> icon(AgentGroup.of(state));
        };
    }

    private static Ink ink(AgentState state) {
        return switch (AgentGroup.of(state)) {
            case FREE -> Ink.SUCCESS;
            case CONTACT -> Ink.ACCENT;
            case AFTER_CALL -> Ink.WARNING;
            case BREAK, OFFLINE -> Ink.MUTED;
        };
    }

    static Ink ink(Verdict verdict) {
        return switch (verdict) {
            case MET -> Ink.SUCCESS;
            case NEAR -> Ink.WARNING;
            case BREACHED -> Ink.DANGER;
            case UNKNOWN -> Ink.MUTED;
        };
    }

    /// The colour of a figure that is judged: it stands out only when something is wrong.
    static Ink figureInk(Verdict verdict) {
        return switch (verdict) {
            case MET, UNKNOWN -> Ink.TEXT;
            case NEAR -> Ink.WARNING;
            case BREACHED -> Ink.DANGER;
        };
    }

    /// The style word of a verdict: `gl-good`, `gl-near`, `gl-bad` or `gl-muted`.
    static String style(Verdict verdict) {
        return switch (verdict) {
            case MET -> "gl-good";
            case NEAR -> "gl-near";
            case BREACHED -> "gl-bad";
            case UNKNOWN -> "gl-muted";
        };
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case MET -> "met";
            case NEAR -> "near";
            case BREACHED -> "breached";
            case UNKNOWN -> "unknown";
        };
    }

    private static String word(AgentState state) {
        return switch (state) {
            case OFFLINE -> "offline";
            case AVAILABLE -> "available";
            case RINGING -> "ringing";
            case ON_CONTACT -> "onContact";
            case AFTER_CALL -> "afterCall";
            case BREAK -> "break";
            case TRAINING -> "training";
        };
    }
}
