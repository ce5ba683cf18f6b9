package greenlane.store.setting;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.ServiceLevelFormula;

/// The settings of the floor that every part of the program reads alike.
public final class FloorSettings {
    /// What the service level is divided by.
    public static final Setting<ServiceLevelFormula> SERVICE_LEVEL_FORMULA = Setting
            .choice("floor.service-level-formula", ServiceLevelFormula.OF_OFFERED);

    private static final String PROMISE = "promise.";

    private FloorSettings() {}

    /// The promises and rules of the floor; the example set of the centre's zone until somebody sets them.
    public static Setting<FloorPolicy> policy(ZoneId zone) {
        return new Setting<>("floor.policy", FloorPolicy.example(zone), FloorSettings::write, FloorSettings::read);
    }

    /// The centre's zone, in which days are counted; this machine's until somebody sets it.
    public static ZoneId centre(SettingRepository settings) {
        return settings.stored(policy(ZoneId.systemDefault())).map(FloorPolicy::zone).orElseGet(ZoneId::systemDefault);
    }

    /// One `name=value` a line, lengths as ISO 8601 durations.
    private static String write(FloorPolicy policy) {
        Map<String, String> lines = new TreeMap<>();
        lines.put("answerTarget", policy.answerTarget().toString());
        lines.put("shortAbandon", policy.shortAbandon().toString());
        lines.put("window", policy.window().toString());
        lines.put("zone", policy.zone().getId());
        policy.promises().forEach((tier, promise) -> lines.put(PROMISE + tier.code(), promise.toString()));
        return lines.entrySet().stream().map(line -> line.getKey() + "=" + line.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<FloorPolicy> read(String text) {
        Map<String, String> lines = new HashMap<>();
        text.lines().map(line -> line.split("=", 2)).filter(parts -> parts.length == 2)
                .forEach(parts -> lines.put(parts[0], parts[1]));
        try {
            Map<Tier, Duration> promises = new EnumMap<>(Tier.class);
            for (Tier tier : Tier.values()) {
                promises.put(tier, length(lines, PROMISE + tier.code()));
            }
            return Optional.of(new FloorPolicy(length(lines, "answerTarget"), promises, length(lines, "shortAbandon"),
                    length(lines, "window"), ZoneId.of(lines.getOrDefault("zone", ""))));
        } catch (DateTimeException | IllegalArgumentException _) {
            // not a policy this version understands: counts as not set, as Setting says
            return Optional.empty();
        }
    }

    private static Duration length(Map<String, String> lines, String name) {
        return Duration.parse(lines.getOrDefault(name, ""));
    }
}
