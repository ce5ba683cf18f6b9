package greenlane.console.live;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import greenlane.console.floor.ContactHistory;
import greenlane.console.floor.FloorReading;
import greenlane.console.floor.FloorStatus;
import greenlane.console.floor.FloorTargets;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorSnapshot;
import greenlane.core.floor.FloorSnapshot.Range;
import greenlane.feeds.LogReport;

/// The floor as the Live page and the wallboard show it. Outlives their views; owned by the FX thread.
///
/// [#frame] looks once a frame whether the floor is another and takes it over: states at once, rates and the trend a few times a
/// second. [#second] moves the clocks. After either, [#beatProperty] tells the views to look at the rows again.
public final class LiveViewModel {
    /// Rates are brought up to date at most this often.
    static final long RATES_NANOS = 250_000_000L;

    /// How quickly rates follow the floor.
    public enum Cadence {
        /// Four times a second: for eyes.
        CALM,
        /// With each snapshot: for measurements.
        EVERY_FRAME
    }

    private final FloorReading floor;
    private final LongSupplier nanos;
    private final QueueRows queues;
    private final WaitingRows waiting;
    private final AgentRows agents;
    private final FigureStrip strip;
    private final ObjectProperty<LiveFilter> filter = new SimpleObjectProperty<>(LiveFilter.NONE);
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.WINDOW);
    private final ReadOnlyObjectWrapper<TrendState> trend = new ReadOnlyObjectWrapper<>(TrendState.NONE);
    private final ReadOnlyObjectWrapper<TrendState> floorTrend = new ReadOnlyObjectWrapper<>(TrendState.NONE);
    private final ReadOnlyObjectWrapper<FloorStatus> status = new ReadOnlyObjectWrapper<>(FloorStatus.NONE);
    private final ReadOnlyObjectWrapper<Optional<Drill>> drill = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LogReport>> lacking = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper beat = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper rateBeat = new ReadOnlyLongWrapper();
    private ContactHistory history;
    private FloorTargets targets;
    private Cadence cadence = Cadence.CALM;
    private FloorDirectory names;
    private QueueNames queueNames = QueueNames.NONE;
    private Callers callers = Callers.NONE;
    private @Nullable FloorSnapshot shown;
    private long clockMillis = Long.MIN_VALUE;
    private long ratesNanos;
    private boolean ratesDue = true;
    /// Whether the rates are those of an earlier snapshot than the one on screen.
    private boolean ratesBehind;
    private boolean clockDue = true;

    /// @param worker picks the first of very long lists
    /// @param nanos a monotonic clock
    public LiveViewModel(FloorReading floor, ContactHistory history, FloorTargets targets, Executor worker,
            LongSupplier nanos) {
        this.floor = floor;
        this.history = history;
        this.nanos = nanos;
        this.targets = targets;
        names = floor.directory();
        queues = new QueueRows(this::targets, this::queueNames);
        waiting = new WaitingRows(this::targets, this::queueNames, this::callers, worker);
        agents = new AgentRows(this::targets, this::queueNames);
        strip = new FigureStrip(this::targets, this::queueNames);
        filter.subscribe(_ -> again());
        range.subscribe(_ -> again());
    }

    /// Says what of the source is missing for as long as it is played; empty where all of it could be read.
    public void lacks(Optional<LogReport> report) {
        lacking.set(report);
    }

    /// What of the source is missing.
    ReadOnlyObjectProperty<Optional<LogReport>> lackingProperty() {
        return lacking.getReadOnlyProperty();
    }

    /// Looks back in another history from now on, such as that of the store.
    public void lookBackIn(ContactHistory other) {
        history = other;
    }

    /// Judges by other targets from now on.
    public void judgeBy(FloorTargets other) {
        targets = other;
        again();
    }

    /// Calls the queues so from now on.
    public void call(QueueNames other) {
        if (!other.equals(queueNames)) {
            queueNames = other;
            queues.clear();
            waiting.clear();
            agents.clear();
            drill.set(Optional.empty());
            again();
        }
    }

    /// Knows who waits from now on.
    public void know(Callers other) {
        callers = other;
        waiting.clear();
        again();
    }

    /// Who waits, as far as that is known.
    Callers callers() {
        return callers;
    }

    /// Chooses how quickly rates follow.
    public void follow(Cadence next) {
        cadence = next;
    }

    /// A frame: takes over the newest snapshot if there is another one.
    // Another object is another snapshot, or another floor; contents are never compared.
    @SuppressWarnings("ReferenceEquality")
    public void frame() {
        FloorSnapshot latest = floor.latest();
        FloorDirectory directory = floor.directory();
        if (directory != names || (latest == null && shown != null)) {
            clear();
            names = directory;
        }
        if (latest != null && (latest != shown || ratesDue)) {
            show(latest);
        } else if (latest != null && ratesBehind) {
            // A floor that stands still is shown as it came to stand.
            rates(latest, false);
        }
    }

    private void clear() {
        shown = null;
        queues.clear();
        waiting.clear();
        agents.clear();
        strip.clear();
        trend.set(TrendState.NONE);
        floorTrend.set(TrendState.NONE);
        filter.set(LiveFilter.NONE);
        drill.set(Optional.empty());
        clockDue = true;
        ratesDue = true;
        beat();
    }

    /// Takes a snapshot over.
    void show(FloorSnapshot latest) {
        boolean other = shown == null || shown.version() != latest.version();
        shown = latest;
        if (clockDue || latest.asOfMillis() < clockMillis) {
            clockMillis = latest.asOfMillis();
            // Before its first event a floor has no time: the clock is set with the first that tells one.
            clockDue = clockMillis == FloorSnapshot.NEVER;
        }
        queues.show(latest, names);
        waiting.show(latest, names, filter.get(), clockMillis);
        agents.show(latest, names, filter.get(), clockMillis);
        clocks();
        rates(latest, other);
        beat();
    }

    private void rates(FloorSnapshot latest, boolean other) {
        long now = nanos.getAsLong();
        ratesBehind |= other || ratesDue;
        boolean calm = cadence == Cadence.CALM && !ratesDue && now - ratesNanos < RATES_NANOS;
        if (calm || !ratesBehind) {
            return;
        }
        ratesNanos = now;
        ratesDue = false;
        ratesBehind = false;
        queues.rates(latest, range.get());
        strip.rates(latest, names, queues.prompt(), queues.totals(), floor.history());
        trends(latest);
        rateBeat.set(rateBeat.get() + 1);
    }

    private void trends(FloorSnapshot latest) {
        long beginsMillis = floor.status().firstMillis();
        TrendState whole = TrendState.of(latest, FloorSnapshot.ALL, FloorSnapshot.ALL, beginsMillis);
        LiveFilter now = filter.get();
        TrendState narrowed = now.wants(FloorSnapshot.ALL, FloorSnapshot.ALL)
                ? whole
                : TrendState.of(latest, now.queue(), now.tier(), beginsMillis);
        if (!whole.equals(floorTrend.get())) {
            floorTrend.set(whole);
        }
        if (!narrowed.equals(trend.get())) {
            trend.set(narrowed);
        }
    }

    /// A second of the one clock has begun.
    public void second() {
        FloorSnapshot latest = shown;
        status.set(floor.status());
        if (latest != null) {
            clockMillis = latest.asOfMillis();
            clocks();
            rates(latest, false);
            lookAgain(latest);
            beat();
        }
    }

    private void clocks() {
        if (clockMillis == FloorSnapshot.NEVER) {
            return;
        }
        queues.clock(clockMillis);
        waiting.clock(clockMillis);
        agents.clock(clockMillis);
        FloorSnapshot latest = shown;
        if (latest != null) {
            strip.states(latest, names, queues.prompt(), queues.totals());
        }
    }

    private void beat() {
        beat.set(beat.get() + 1);
    }

    /// Something was chosen: what it decides is shown at once.
    private void again() {
        ratesDue = true;
        FloorSnapshot latest = shown;
        if (latest != null) {
            show(latest);
        }
    }

    /// Narrows the lists to a queue, or widens them again when they are narrowed to it.
    void toggleQueue(int queue) {
        LiveFilter now = filter.get();
        filter.set(now.ofQueue(now.queue() == queue ? FloorSnapshot.ALL : queue));
    }

    /// Drops what is looked into, then what is filtered. Returns whether there was something to drop.
    boolean escape() {
        if (drill.get().isPresent()) {
            drill.set(Optional.empty());
            return true;
        }
        boolean any = filter.get().any();
        filter.set(LiveFilter.NONE);
        return any;
    }

    /// Looks into a queue: its last contacts.
    void lookInto(QueueRow queue) {
        shown().ifPresent(floorNow -> drill.set(Optional.of(lookedInto(queue, floorNow.asOfMillis()))));
    }

    /// Looks into an agent's day.
    void lookInto(AgentRow agent) {
        shown().ifPresent(floorNow -> drill.set(Optional.of(lookedInto(agent, floorNow))));
    }

    private Drill lookedInto(QueueRow queue, long asOfMillis) {
        return new Drill.OfQueue(queue, history.ofQueue(queue.code, Drill.CONTACTS_MAX), asOfMillis);
    }

    private Drill lookedInto(AgentRow agent, FloorSnapshot latest) {
        var zone = latest.policy().zone();
        long midnight = Instant.ofEpochMilli(latest.asOfMillis()).atZone(zone).toLocalDate().atStartOfDay(zone)
                .toInstant().toEpochMilli();
        return new Drill.OfAgent(agent, floor.shift(agent.index, latest.asOfMillis()),
                history.ofAgent(agent.name, midnight, Drill.CONTACTS_MAX), latest.asOfMillis());
    }

    /// What is looked into, as it is now.
    private void lookAgain(FloorSnapshot latest) {
        drill.get().ifPresent(looked -> drill.set(Optional.of(switch (looked) {
            case Drill.OfQueue of -> lookedInto(of.queue(), latest.asOfMillis());
            case Drill.OfAgent of -> lookedInto(of.agent(), latest);
        })));
    }

    /// Looks no longer.
    void lookAway() {
        drill.set(Optional.empty());
    }

    /// What the lists are narrowed to.
    ObjectProperty<LiveFilter> filterProperty() {
        return filter;
    }

    /// The range of the rates in the queue table.
    ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /// The last two hours of what the filter lets through.
    ReadOnlyObjectProperty<TrendState> trendProperty() {
        return trend.getReadOnlyProperty();
    }

    /// The last two hours of the whole floor, whatever is filtered.
    ReadOnlyObjectProperty<TrendState> floorTrendProperty() {
        return floorTrend.getReadOnlyProperty();
    }

    /// What is heard from, as of the last second.
    public ReadOnlyObjectProperty<FloorStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What is looked into.
    ReadOnlyObjectProperty<Optional<Drill>> drillProperty() {
        return drill.getReadOnlyProperty();
    }

    /// Grows whenever rows may have changed.
    ReadOnlyLongProperty beatProperty() {
        return beat.getReadOnlyProperty();
    }

    /// Grows whenever rates were brought up to date.
    ReadOnlyLongProperty rateBeatProperty() {
        return rateBeat.getReadOnlyProperty();
    }

    QueueRows queues() {
        return queues;
    }

    WaitingRows waiting() {
        return waiting;
    }

    AgentRows agents() {
        return agents;
    }

    /// How many of all agents are in each of the groups, whatever is filtered.
    int[] floorAgents() {
        return agents.floorCounts();
    }

    FigureStrip strip() {
        return strip;
    }

    /// What a queue is called.
    String queueName(int queue) {
        return queueNames.of(names, queue);
    }

    private QueueNames queueNames() {
        return queueNames;
    }

    FloorTargets targets() {
        return targets;
    }

    FloorPolicy policy() {
        return floor.policy();
    }

    FloorDirectory names() {
        return names;
    }

    /// The snapshot on screen; empty when there is none.
    Optional<FloorSnapshot> shown() {
        return Optional.ofNullable(shown);
    }
}
