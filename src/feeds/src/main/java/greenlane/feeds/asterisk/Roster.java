package greenlane.feeds.asterisk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorEvent.QueueJoined;
import greenlane.core.floor.FloorEvent.QueueLeft;
import greenlane.core.floor.FloorEvent.SignedIn;
import greenlane.core.floor.FloorEvent.SignedOut;
import greenlane.core.floor.FloorEvent.StateChanged;
import greenlane.feeds.CallLog;

/// Works out from the whole log when staff were there, for which queues, and on break.
///
/// The rules:
/// - Lines that add and remove members name an interface (`Local/101@agents`), all others the member (`Ana 101`). Both are
///   one person when the name is the interface, or when the number in the interface ends exactly one name. Otherwise the
///   interface is a person of its own.
/// - Someone signs in when added to a first queue, at a login, or when first mentioned otherwise (members that stand in
///   the configuration have no line of their own); and signs out when removed from the last queue or at a logoff.
/// - Someone is on break when paused in all queues, by one line or by one for each; the reason `training` means training.
final class Roster {
    private static final Set<String> TRAINING = Set.of("training", "培训", "培訓");

    private static final class Member {
        final int agent;
        final Set<String> queues = new TreeSet<>();
        final Set<String> paused = new HashSet<>();
        boolean pausedAll;
        boolean signedIn;
        AgentState state = AgentState.OFFLINE;

        Member(int agent) {
            this.agent = agent;
        }

        boolean onBreak() {
            return pausedAll || (!queues.isEmpty() && paused.containsAll(queues));
        }
    }

    private final FloorDirectory directory;
    private final List<Moment> moments = new ArrayList<>();
    private final Map<String, Member> members = new HashMap<>();

    Roster(FloorDirectory directory) {
        this.directory = directory;
    }

    void add(Moment moment) {
        if (!moment.who().equals(Entry.NONE) && !moment.who().isBlank()) {
            moments.add(moment);
        }
    }

    /// Hands out the events of all staff.
    void events(Consumer<FloorEvent> sink) {
        moments.sort(Comparator.comparingLong(Moment::atMillis));
        Map<String, String> byNumber = namesByNumber();
        for (Moment moment : moments) {
            String name = named(moment) ? moment.who() : byNumber.getOrDefault(number(moment.who()), moment.who());
            Member member = members.computeIfAbsent(name.isEmpty() ? moment.who() : name,
                    key -> new Member(directory.agent(key, "")));
            if (member.agent != FloorDirectory.NONE) {
                apply(moment, member, sink);
            }
        }
    }

    private void apply(Moment moment, Member member, Consumer<FloorEvent> sink) {
        long at = moment.atMillis();
        switch (moment.kind()) {
            case JOINED, JOINED_PAUSED, SEEN -> {
                signIn(member, at, sink);
                join(member, moment.queue(), at, sink);
                if (moment.kind() == Moment.Kind.JOINED_PAUSED) {
                    member.paused.add(moment.queue());
                } else if (moment.kind() == Moment.Kind.JOINED) {
                    member.paused.remove(moment.queue());
                }
            }
            case LEFT -> {
                if (member.queues.remove(moment.queue())) {
                    sink.accept(new QueueLeft(at, member.agent, queue(moment.queue())));
                }
                if (member.queues.isEmpty()) {
                    signOut(member, at, sink);
                }
            }
            case SIGNED_IN -> signIn(member, at, sink);
            case SIGNED_OUT -> signOut(member, at, sink);
            case PAUSED -> {
                signIn(member, at, sink);
                pause(member, moment.queue());
            }
            case RESUMED -> {
                signIn(member, at, sink);
                resume(member, moment.queue());
            }
        }
        changeState(member, moment, sink);
    }

    private static void pause(Member member, String queue) {
        if (queue.isEmpty()) {
            member.pausedAll = true;
        } else {
            member.paused.add(queue);
        }
    }

    private static void resume(Member member, String queue) {
        if (queue.isEmpty()) {
            member.paused.clear();
        } else {
            if (member.pausedAll) {
                member.paused.addAll(member.queues);
            }
            member.paused.remove(queue);
        }
        member.pausedAll = false;
    }

    private void changeState(Member member, Moment moment, Consumer<FloorEvent> sink) {
        if (!member.signedIn) {
            return;
        }
        boolean training = TRAINING.contains(moment.reason().toLowerCase(Locale.ROOT));
        boolean working = member.state == AgentState.AVAILABLE;
        if (member.onBreak() && working) {
            member.state = training ? AgentState.TRAINING : AgentState.BREAK;
            int reason = moment.reason().isBlank() ? FloorDirectory.NONE : directory.reason(moment.reason());
            sink.accept(new StateChanged(moment.atMillis(), member.agent, member.state, reason));
        } else if (!member.onBreak() && !working) {
            member.state = AgentState.AVAILABLE;
            sink.accept(new StateChanged(moment.atMillis(), member.agent, member.state, FloorDirectory.NONE));
        }
    }

    private static void signIn(Member member, long atMillis, Consumer<FloorEvent> sink) {
        if (!member.signedIn) {
            member.signedIn = true;
            member.state = AgentState.AVAILABLE;
            sink.accept(new SignedIn(atMillis, member.agent));
        }
    }

    private void signOut(Member member, long atMillis, Consumer<FloorEvent> sink) {
        if (member.signedIn) {
            for (String queue : member.queues) {
                sink.accept(new QueueLeft(atMillis, member.agent, queue(queue)));
            }
            member.signedIn = false;
            member.state = AgentState.OFFLINE;
            member.queues.clear();
            member.paused.clear();
            member.pausedAll = false;
            sink.accept(new SignedOut(atMillis, member.agent));
        }
    }

    private void join(Member member, String queue, long atMillis, Consumer<FloorEvent> sink) {
        if (!queue.isEmpty() && queue(queue) != FloorDirectory.NONE && member.queues.add(queue)) {
            sink.accept(new QueueJoined(atMillis, member.agent, queue(queue)));
        }
    }

    private int queue(String name) {
        return directory.queue(name, Medium.PHONE);
    }

    private static boolean named(Moment moment) {
        return switch (moment.kind()) {
            case JOINED, JOINED_PAUSED, LEFT -> false;
            case SIGNED_IN, SIGNED_OUT, PAUSED, RESUMED, SEEN -> true;
        };
    }

    /// Names by the number they end in; the empty name where two end in the same.
    private Map<String, String> namesByNumber() {
        Map<String, String> names = new HashMap<>();
        for (Moment moment : moments) {
            String who = moment.who();
            String digits = named(moment) ? who.substring(digitsFrom(who, who.length())) : "";
            if (!digits.isEmpty() && !who.equals(CallLog.UNNAMED_AGENT)) {
                names.merge(digits, who, (one, other) -> one.equals(other) ? one : "");
            }
        }
        return names;
    }

    /// The number in an interface: the digits that end what stands before `@` or `-`.
    private static String number(String technology) {
        int end = technology.indexOf('@');
        int dash = technology.indexOf('-');
        end = end < 0 ? technology.length() : end;
        end = dash >= 0 && dash < end ? dash : end;
        return technology.substring(digitsFrom(technology, end), end);
    }

    private static int digitsFrom(String text, int end) {
        int from = end;
        while (from > 0 && text.charAt(from - 1) >= '0' && text.charAt(from - 1) <= '9') {
            from--;
        }
        return from;
    }
}
