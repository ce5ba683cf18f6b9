package greenlane.console.floor;

import java.time.Duration;
import java.util.Set;

import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.ServiceLevelFormula;

/// What the live figures are judged by. Data: a centre sets it in the settings; [#example()] is what a new console starts with.
///
/// Times are milliseconds, shares 0 to 1.
///
/// @param prompt the media in which somebody waits at the other end; waits in the others (letters, visits) are shown, not judged
/// @param agent limits of what one agent does at a stretch
public record FloorTargets(Target waiting, Target longestWait, Target serviceLevel, Target asa, Target abandonRate,
        Target occupancy, ServiceLevelFormula formula, Set<Medium> prompt, AgentLimits agent) {
    /// How long an agent's state may last before it stands out. Milliseconds; 0 for no limit.
    public record AgentLimits(long onContactMillis, long afterCallMillis, long breakMillis, long ringingMillis) {}

    public FloorTargets {
        prompt = Set.copyOf(prompt);
    }

    /// The example set: 20 waiting, 5 minutes, 80 %, 30 s, 5 %, 75–85 %.
    public static FloorTargets example() {
        return new FloorTargets(Target.atMost(20, 5), Target.atMost(millis(300), 0), Target.atLeast(0.80, 0.04),
                Target.atMost(millis(30), millis(30)), Target.atMost(0.05, 0.01), new Target(0.75, 0.85, 0.06),
                ServiceLevelFormula.OF_OFFERED, Set.of(Medium.PHONE, Medium.CHAT, Medium.MESSAGING),
                new AgentLimits(millis(900), millis(180), millis(1_200), millis(20)));
    }

    private static int millis(int seconds) {
        return Math.toIntExact(Duration.ofSeconds(seconds).toMillis());
    }
}
