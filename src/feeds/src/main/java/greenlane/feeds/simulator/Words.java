package greenlane.feeds.simulator;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The invented names in one language: birds for agents, plants for customers, each with a number.
final class Words {
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<String> queues;
    private final List<String> birds;
    private final List<String> plants;
    private final ResourceBundle bundle;
    private final String team;
    private final String customer;
    private final String agent;

    Words(Locale language) {
        bundle = ResourceBundle.getBundle("greenlane.feeds.simulator.words", language, NO_FALLBACK);
        queues = List.of(bundle.getString("queues").split(",", -1));
        birds = List.of(bundle.getString("birds").split(",", -1));
        plants = List.of(bundle.getString("plants").split(",", -1));
        team = bundle.getString("team");
        customer = bundle.getString("customer");
        agent = bundle.getString("agent");
    }

    String queue(QueuePlan plan) {
        String name = queues.get(plan.kind());
        return plan.number() == 0 ? name : String.format(Locale.ROOT, "%s %02d", name, plan.number());
    }

    String team(int index) {
        return MessageFormat.format(team, Integer.toString(index + 1));
    }

    String agent(int index) {
        return MessageFormat.format(agent, birds.get(index % birds.size()),
                String.format(Locale.ROOT, "%02d", index + 1));
    }

    String customer(int index) {
        return MessageFormat.format(customer, plants.get(index % plants.size()),
                String.format(Locale.ROOT, "%03d", index + 1));
    }

    String reason(PauseKind kind) {
        return bundle.getString(kind.word());
    }
}
