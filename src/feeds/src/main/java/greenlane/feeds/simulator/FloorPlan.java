package greenlane.feeds.simulator;

import java.util.ArrayList;
import java.util.List;

import greenlane.feeds.simulator.AgentPlan.Shift;
import greenlane.feeds.simulator.QueuePlan.Arrivals;
import greenlane.feeds.simulator.QueuePlan.Handling;
import greenlane.feeds.simulator.QueuePlan.Waiting;

import static greenlane.core.floor.FloorDirectory.Medium.CHAT;
import static greenlane.core.floor.FloorDirectory.Medium.EMAIL;
import static greenlane.core.floor.FloorDirectory.Medium.FIELD;
import static greenlane.core.floor.FloorDirectory.Medium.MESSAGING;
import static greenlane.core.floor.FloorDirectory.Medium.PHONE;

/// The queues and agents of an invented centre. The demo's are tuned so that a day shift is busy and a little behind its promises.
record FloorPlan(List<QueuePlan> queues, List<AgentPlan> agents) {
    private static final int AFTER_SALES = 0;
    private static final int ENQUIRIES = 1;
    private static final int WECOM = 2;
    private static final int WEB_CHAT = 3;
    private static final int LETTERS = 4;
    private static final int VISITS = 5;
    private static final int KINDS = 6;

    private static final int DEMO_AGENTS = 72;
    private static final int DEMO_TEAM_SIZE = 12;
    private static final int LARGE_AGENTS = 1_000;
    private static final int LARGE_BLOCKS = 8;
    private static final int LARGE_TEAM_SIZE = 20;

    static FloorPlan of(FloorSize size) {
        return switch (size) {
            case DEMO -> demo();
            case LARGE -> large();
        };
    }

    private static FloorPlan demo() {
        List<AgentPlan> agents = new ArrayList<>();
        for (int i = 0; i < DEMO_AGENTS; i++) {
            agents.add(new AgentPlan(i / DEMO_TEAM_SIZE, skills(i), shift(i)));
        }
        return new FloorPlan(demoQueues(), List.copyOf(agents));
    }

    private static List<QueuePlan> demoQueues() {
        return List.of(
                new QueuePlan(AFTER_SALES, 0, PHONE, new Arrivals(190, DayProfile.OFFICE, 0.7, 0.18),
                        new Waiting(420, 900, 0.12, 0),
                        new Handling(2, 7, 275, 0.6, 0.22, 0.85, 34, 0.05, List.of(ENQUIRIES, VISITS))),
                new QueuePlan(ENQUIRIES, 0, PHONE, new Arrivals(207, DayProfile.OFFICE, 0.6, 0.24),
                        new Waiting(300, 720, 0.1, 0),
                        new Handling(2, 6, 171, 0.6, 0.15, 0.8, 30, 0.06, List.of(AFTER_SALES))),
                new QueuePlan(WECOM, 0, MESSAGING, new Arrivals(48, DayProfile.OFFICE, 0, 0),
                        new Waiting(900, 0, 0, 20),
                        new Handling(2, 9, 392, 0.6, 0, 0.7, 45, 0.03, List.of(AFTER_SALES))),
                new QueuePlan(WEB_CHAT, 0, CHAT, new Arrivals(90, DayProfile.OFFICE, 0.3, 0.35),
                        new Waiting(480, 0, 0.05, 10),
                        new Handling(2, 8, 326, 0.6, 0, 0.6, 40, 0.04, List.of(AFTER_SALES, WECOM))),
                new QueuePlan(LETTERS, 0, EMAIL, new Arrivals(16, DayProfile.LETTERS, 0, 0), new Waiting(0, 0, 0, 900),
                        new Handling(4, 20, 535, 0.5, 0, 0.5, 60, 0.05, List.of(AFTER_SALES))),
                new QueuePlan(VISITS, 0, FIELD, new Arrivals(5.4, DayProfile.DAYTIME, 0, 0),
                        new Waiting(0, 0, 0, 300), new Handling(5, 30, 2585, 0.4, 0, 1, 80, 0, List.of())));
    }

    private static List<Integer> skills(int agent) {
        if (shift(agent) == Shift.NIGHT) {
            return agent % 3 == 0
                    ? List.of(LETTERS, WEB_CHAT, ENQUIRIES, AFTER_SALES)
                    : List.of(AFTER_SALES, ENQUIRIES, WEB_CHAT, WECOM);
        }
        if (agent < 20) {
            return agent % 3 == 0 ? List.of(AFTER_SALES, ENQUIRIES) : List.of(AFTER_SALES);
        } else if (agent < 36) {
            return agent % 2 == 0 ? List.of(ENQUIRIES, AFTER_SALES) : List.of(ENQUIRIES);
        } else if (agent < 45) {
            return agent % 3 == 0 ? List.of(WECOM, WEB_CHAT, LETTERS) : List.of(WECOM, WEB_CHAT);
        } else if (agent < 57) {
            return agent % 4 == 0 ? List.of(WEB_CHAT, WECOM, ENQUIRIES, AFTER_SALES) : List.of(WEB_CHAT, WECOM);
        } else if (agent < 62) {
            return List.of(LETTERS, WEB_CHAT);
        }
        return agent % 4 == 0 ? List.of(VISITS, AFTER_SALES) : List.of(VISITS);
    }

    private static Shift shift(int agent) {
        if (agent % 14 == 13) {
            return Shift.NIGHT;
        }
        return switch (agent % 5) {
            case 2 -> Shift.LATE;
            case 4 -> Shift.MIDDLE;
            default -> Shift.DAY;
        };
    }

    /// Eight blocks like the demo, each with more agents, and two hotlines that two of the blocks share in.
    private static FloorPlan large() {
        List<QueuePlan> kinds = demoQueues();
        double timesArrivals = (double) LARGE_AGENTS / LARGE_BLOCKS / DEMO_AGENTS;
        List<QueuePlan> queues = new ArrayList<>();
        for (int block = 0; block < LARGE_BLOCKS; block++) {
            for (QueuePlan kind : kinds) {
                queues.add(kind.copy(block + 1, timesArrivals, block * KINDS));
            }
        }
        int extras = queues.size();
        queues.add(kinds.get(AFTER_SALES).copy(LARGE_BLOCKS + 1, 0.3, 0));
        queues.add(kinds.get(ENQUIRIES).copy(LARGE_BLOCKS + 1, 0.3, KINDS));

        List<AgentPlan> agents = new ArrayList<>();
        for (int i = 0; i < LARGE_AGENTS; i++) {
            int block = i % LARGE_BLOCKS;
            int alike = i / LARGE_BLOCKS * DEMO_AGENTS * LARGE_BLOCKS / LARGE_AGENTS;
            List<Integer> serves = new ArrayList<>(
                    skills(alike).stream().map(queue -> queue + block * KINDS).toList());
            if (block < 2 && skills(alike).getFirst() == AFTER_SALES && serves.size() < AgentPlan.QUEUES_MAX) {
                serves.add(extras + block);
            }
            agents.add(new AgentPlan(i / LARGE_TEAM_SIZE, List.copyOf(serves), shift(alike)));
        }
        return new FloorPlan(List.copyOf(queues), List.copyOf(agents));
    }
}
