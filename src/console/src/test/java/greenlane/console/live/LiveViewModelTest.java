package greenlane.console.live;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import greenlane.console.floor.FloorStatus;
import greenlane.console.floor.FloorTargets;
import greenlane.console.floor.Target.Verdict;
import greenlane.core.customer.Tier;
import greenlane.core.floor.AgentState;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorEvent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The Live page's logic, with no toolkit.
class LiveViewModelTest {
    private final TestFloor floor = new TestFloor();
    private final AtomicLong nanos = new AtomicLong(1);
    private final ArrayDeque<Runnable> worker = new ArrayDeque<>();
    private final LiveViewModel model = new LiveViewModel(floor, floor.contacts, FloorTargets.example(), worker::add,
            nanos::get);
    private final int sales = floor.queue("Sales", Medium.PHONE);
    private final int letters = floor.queue("Letters", Medium.EMAIL);

    private List<String> waiting() {
        return model.waiting().rows().stream().map(WaitingRow::title).toList();
    }

    private void shown(int seconds) {
        floor.at(seconds);
        model.frame();
        model.second();
    }

    @Test
    void ratesCatchUpWithAFloorThatStandsStill() {
        floor.waits(0, sales, Tier.CORE, "caller");
        shown(10);
        floor.waits(11, sales, Tier.CORE, "another");
        floor.at(12);
        model.frame();
        assertEquals(1, model.queues().rows().getFirst().offered);

        nanos.addAndGet(LiveViewModel.RATES_NANOS);
        model.frame();

        assertEquals(2, model.queues().rows().getFirst().offered);
    }

    @Test
    void nothingHasLastedForYearsInTheFirstFrameOfAFloor() {
        floor.silent();
        model.frame();
        floor.agent("Ann", "One", sales);
        floor.waits(0, sales, Tier.CORE, "caller");
        floor.at(5);

        model.frame();

        assertEquals(5_001, model.agents().rows().getFirst().forMillis);
        assertEquals(5_000, model.waiting().rows().getFirst().waitedMillis);
        assertEquals(5_000, model.queues().rows().getFirst().longestMillis);
    }

    @Test
    void theFloorsTrendIsThatOfAllQueuesWhateverIsFiltered() {
        floor.waits(0, sales, Tier.CORE, "caller");
        floor.waits(0, letters, Tier.CORE, "letter");
        shown(400);
        model.filterProperty().set(LiveFilter.NONE.ofQueue(letters));

        assertEquals(1, model.trendProperty().get().offered().stream().mapToLong(Long::longValue).sum());
        assertEquals(2, model.floorTrendProperty().get().offered().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void stepsFromBeforeTheSourceBeganAreNotZeroButUnknown() {
        floor.waits(0, sales, Tier.CORE, "caller");
        shown(900);

        TrendState trend = model.trendProperty().get();
        assertEquals(trend.startMillis().indexOf(TestFloor.NOON), trend.from());
        assertFalse(trend.known(0));
        assertTrue(trend.known(trend.steps() - 1));
    }

    @Test
    void thePromiseThatBreaksNextStandsOnTop() {
        floor.waits(0, sales, Tier.ORDINARY, "five minutes");
        floor.waits(10, sales, Tier.POTENTIAL, "three minutes");
        floor.waits(50, sales, Tier.CORE, "one minute");

        shown(60);

        assertEquals(List.of("one minute", "three minutes", "five minutes"), waiting());
    }

    @Test
    void aQueueIsCalledByItsNameAndFoundByNameAndCode() {
        floor.waits(0, sales, Tier.ORDINARY, "one");
        floor.waits(0, letters, Tier.ORDINARY, "two");
        shown(10);

        model.call(new QueueNames(Map.of("Sales", "销售 Sales")));

        assertEquals(List.of("销售 Sales", "Letters"), model.queues().rows().stream().map(row -> row.name).toList());
        assertEquals("Sales", model.queues().rows().getFirst().code);
        for (String words : List.of("销售", "sales")) {
            model.filterProperty().set(LiveFilter.NONE.ofWords(words));
            assertEquals(List.of("one"), waiting(), words);
        }
        assertEquals("销售 Sales", model.waiting().rows().getFirst().queueName);
    }

    @Test
    void aLetterHasNoPromiseAndStandsBelow() {
        floor.waits(0, letters, Tier.CORE, "letter");
        floor.waits(30, sales, Tier.ORDINARY, "caller");

        shown(40);

        assertEquals(List.of("caller", "letter"), waiting());
        assertEquals(Verdict.UNKNOWN, model.waiting().rows().getLast().verdict);
    }

    @Test
    void aPromiseIsNearWhenAQuarterOrHalfAMinuteIsLeft() {
        floor.waits(0, sales, Tier.CORE, "core");
        floor.waits(0, sales, Tier.ORDINARY, "ordinary");
        shown(29);
        assertEquals(Verdict.MET, model.waiting().rows().getFirst().verdict);

        shown(30);
        assertEquals(Verdict.NEAR, model.waiting().rows().getFirst().verdict);
        assertEquals(Verdict.MET, model.waiting().rows().getLast().verdict);

        shown(61);
        assertEquals(Verdict.BREACHED, model.waiting().rows().getFirst().verdict);

        shown(225);
        assertEquals(Verdict.NEAR, model.waiting().rows().getLast().verdict);
    }

    @Test
    void aRowIsTheSameObjectAsLongAsTheWaitLasts() {
        floor.waits(0, sales, Tier.ORDINARY, "a");
        shown(1);
        WaitingRow row = model.waiting().rows().getFirst();
        floor.waits(2, sales, Tier.CORE, "b");

        shown(3);

        assertSame(row, model.waiting().rows().getLast());
    }

    @Test
    void someoneWhoIsAnsweredIsGoneInTheNextFrame() {
        int agent = floor.agent("Ann", "One", sales);
        long visit = floor.waits(0, sales, Tier.CORE, "a");
        shown(1);
        floor.apply(new FloorEvent.Answered(TestFloor.NOON + 2_000, visit, agent));

        floor.at(2);
        model.frame();

        assertEquals(List.of(), waiting());
        assertEquals(AgentState.ON_CONTACT, model.agents().rows().getFirst().state);
    }

    @Test
    void clocksMoveWithTheSecondAndNotWithTheFrames() {
        floor.waits(0, sales, Tier.ORDINARY, "a");
        shown(10);
        floor.at(14);
        model.frame();
        assertEquals(10_000, model.waiting().rows().getFirst().waitedMillis);

        model.second();

        assertEquals(14_000, model.waiting().rows().getFirst().waitedMillis);
    }

    @Test
    void ratesFollowAtMostFourTimesASecond() {
        shown(0);
        int before = floor.ratesAsked();

        for (int frame = 1; frame <= 60; frame++) {
            nanos.addAndGet(1_000_000_000L / 60);
            floor.waits(frame, sales, Tier.ORDINARY, "c" + frame);
            floor.at(frame);
            model.frame();
        }

        int updates = floor.ratesAsked() - before;
        assertTrue(updates >= 3 && updates <= 4, updates + " updates in a second");
        assertEquals(60, model.queues().rows().getFirst().waiting);
    }

    @Test
    void ratesFollowEachSnapshotWhereThatIsAsked() {
        model.follow(LiveViewModel.Cadence.EVERY_FRAME);
        shown(0);
        int before = floor.ratesAsked();

        for (int frame = 1; frame <= 10; frame++) {
            floor.waits(frame, sales, Tier.ORDINARY, "");
            floor.at(frame);
            model.frame();
        }

        assertEquals(10, floor.ratesAsked() - before);
    }

    @Test
    void ofTenThousandWaitingTheFirstFiveHundredAreShownAndAllAreCounted() {
        for (int i = 0; i < 10_000; i++) {
            floor.waits(i / 100, sales, i % 100 == 0 ? Tier.CORE : Tier.ORDINARY, "");
        }
        floor.at(120);
        model.frame();
        assertEquals(1, worker.size(), "a long list is picked on the worker");

        worker.remove().run();
        model.frame();
        floor.at(121);
        model.frame();

        assertEquals(10_000, model.waiting().total());
        assertEquals(WaitingRows.SHOWN_MAX, model.waiting().rows().size());
        assertEquals(Tier.CORE, model.waiting().rows().getFirst().tier);
        assertEquals(10_000, model.queues().totals().waiting);
    }

    @Test
    void withNobodyWaitingNothingIsWrong() {
        shown(0);

        FigureState longest = model.strip().figureProperty(FigureKind.LONGEST).get();
        assertEquals(List.of(), waiting());
        assertEquals(0, model.waiting().total());
        assertEquals(Verdict.MET, longest.verdict());
        assertTrue(Double.isNaN(model.strip().figureProperty(FigureKind.ASA).get().value()));
    }

    @Test
    void withNoAgentsOccupancyIsMissingAndNotZero() {
        shown(0);

        assertTrue(Double.isNaN(model.strip().figureProperty(FigureKind.OCCUPANCY).get().value()));
        assertEquals(List.of(), model.agents().rows());
    }

    @Test
    void aQueueNarrowsTheWaitingAndTheAgents() {
        int other = floor.queue("Other", Medium.CHAT);
        floor.agent("Ann", "One", sales);
        floor.agent("Bob", "One", other);
        floor.waits(0, sales, Tier.CORE, "caller");
        floor.waits(0, other, Tier.CORE, "chatter");
        shown(5);

        model.toggleQueue(other);

        assertEquals(List.of("chatter"), waiting());
        assertEquals(List.of("Bob"), model.agents().rows().stream().map(row -> row.name).toList());
        assertEquals(2, model.queues().totals().waiting, "the figures of the floor stay whole");
        assertEquals(2, model.floorAgents()[AgentGroup.FREE.ordinal()]);

        assertTrue(model.escape());
        assertEquals(2, model.waiting().total());
        assertFalse(model.escape());
    }

    @Test
    void tierTeamAndWordsNarrowToo() {
        floor.agent("Ann", "One", sales);
        floor.agent("Bob", "Two", sales);
        floor.waits(0, sales, Tier.CORE, "Kapok");
        floor.waits(0, sales, Tier.ORDINARY, "Willow");
        shown(5);

        model.filterProperty().set(LiveFilter.NONE.ofTier(Tier.CORE.ordinal()).ofTeam("Two"));
        assertEquals(List.of("Kapok"), waiting());
        assertEquals(List.of("Bob"), model.agents().rows().stream().map(row -> row.name).toList());

        model.filterProperty().set(LiveFilter.NONE.ofWords("  wILl "));
        assertEquals(List.of("Willow"), waiting());
    }

    @Test
    void theAgentWhoseStateLastsTooLongStandsOnTop() {
        floor.agent("Ann", "One", sales);
        int bob = floor.agent("Bob", "One", sales);
        floor.agent("Cid", "One", sales);
        floor.apply(new FloorEvent.StateChanged(TestFloor.NOON, bob, AgentState.BREAK, FloorDirectory.NONE));

        shown(1_201);
        shown(1_202);

        assertEquals("Bob", model.agents().rows().getFirst().name);
        assertTrue(model.agents().rows().getFirst().exception);
    }

    @Test
    void aThousandAgentsAreKeptTogetherByTeam() {
        for (int i = 0; i < 1_000; i++) {
            floor.agent("Agent " + i, "Team " + i % 4, sales);
        }

        shown(1);

        List<String> teams = model.agents().rows().stream().map(row -> row.team).toList();
        assertEquals(1_000, teams.size());
        assertEquals(teams.stream().sorted().toList(), teams);
        assertEquals(4, model.agents().teams().size());
    }

    @Test
    void waitsOfLettersDoNotCountAsTheLongestWait() {
        floor.waits(0, letters, Tier.CORE, "letter");
        floor.waits(100, sales, Tier.CORE, "caller");

        shown(120);

        FigureState longest = model.strip().figureProperty(FigureKind.LONGEST).get();
        assertEquals(20_000, longest.value());
        assertEquals("Sales", longest.place());
    }

    @Test
    void theLineOfAFigureEndsWithItsValueOfNow() {
        for (int minute = 0; minute < 40; minute++) {
            floor.waits(minute * 60, sales, Tier.ORDINARY, "");
        }

        shown(2_400);

        FigureState waits = model.strip().figureProperty(FigureKind.WAITING).get();
        assertEquals(waits.value(), waits.points().getLast());
        assertTrue(waits.points().size() > 2);
    }

    @Test
    void lookingIntoAnAgentGivesTheDayAndEscapeLeavesIt() {
        floor.agent("Ann", "One", sales);
        shown(5);

        model.lookInto(model.agents().rows().getFirst());

        assertTrue(model.drillProperty().get().orElseThrow() instanceof Drill.OfAgent day
                && day.shift().breakMillis() == 600_000);
        assertTrue(model.escape());
        assertTrue(model.drillProperty().get().isEmpty());
    }

    @Test
    void aNewPolicyOfTargetsIsJudgedByAtOnce() {
        floor.waits(0, sales, Tier.CORE, "caller");
        shown(10);
        FloorTargets strict = FloorTargets.example();

        model.judgeBy(new FloorTargets(strict.waiting(), greenlane.console.floor.Target.atMost(5_000, 0),
                strict.serviceLevel(), strict.asa(), strict.abandonRate(), strict.occupancy(), strict.formula(),
                strict.prompt(), strict.agent()));

        assertEquals(Verdict.BREACHED, model.strip().figureProperty(FigureKind.LONGEST).get().verdict());
    }

    @Test
    void theStatusIsLookedAtOnceASecond() {
        shown(0);
        floor.is(FloorStatus.Health.STALE);
        model.frame();
        assertFalse(model.statusProperty().get().stale());

        model.second();

        assertTrue(model.statusProperty().get().stale());
    }
}
