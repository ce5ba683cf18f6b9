package greenlane.console.shell;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.page.PageId;
import greenlane.sync.SyncState;

/// Where the user is, what is heard from, and what the frame says about both. Outlives the views; owned by the FX thread.
public final class ShellViewModel {
    /// Below this width the sidebar is a rail of icons.
    public static final double RAIL_BELOW_PIXELS = 1280;
    /// From this age a source that lags is a worry, not a flaw.
    public static final long STALE_MILLIS = 60_000;

    private final Texts texts;
    private final Set<PageId> present;
    private final ReadOnlyObjectWrapper<PageId> page = new ReadOnlyObjectWrapper<>(PageId.WELCOME);
    private final BooleanProperty dataPresent = new SimpleBooleanProperty(false);
    private final BooleanProperty demoKept = new SimpleBooleanProperty(false);
    private final ObjectProperty<FeedStatus> feed = new SimpleObjectProperty<>(FeedStatus.NONE);
    private final ObjectProperty<SyncState> sync = new SimpleObjectProperty<>(new SyncState.NotEnabled());
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneId.of("UTC"));
    private final StringProperty scope = new SimpleStringProperty("");
    private final BooleanProperty folded = new SimpleBooleanProperty(false);
    private final BooleanProperty narrow = new SimpleBooleanProperty(false);
    private final BooleanProperty wallboard = new SimpleBooleanProperty(false);
    private final BooleanBinding rail = folded.or(narrow);
    private final ReadOnlyObjectWrapper<Optional<Work>> work = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable stopWork = () -> {};
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /// @param present the pages that have a screen
    public ShellViewModel(Texts texts, Set<PageId> present) {
        this.texts = texts;
        this.present = Set.copyOf(present);
    }

    /// The page on screen.
    public ReadOnlyObjectProperty<PageId> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Whether there is anything to show; before, pages that need data wait.
    public BooleanProperty dataPresentProperty() {
        return dataPresent;
    }

    /// Whether what is stored holds contacts of the demo.
    public BooleanProperty demoKeptProperty() {
        return demoKept;
    }

    /// Whether there is a demo to clear: it runs, or it left contacts.
    boolean demo() {
        return demoKept.get() || feed.get().source() == FeedStatus.Source.SIMULATED;
    }

    /// What the console hears from.
    public ObjectProperty<FeedStatus> feedProperty() {
        return feed;
    }

    /// How the console stands with a central service.
    public ObjectProperty<SyncState> syncProperty() {
        return sync;
    }

    /// What the status bar says of that.
    String sync() {
        return switch (sync.get()) {
            case SyncState.NotEnabled() -> texts.text("shell.sync.off");
        };
    }

    /// The centre's zone.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// What the figures cover, for the status bar: centre, shift. Empty when there is nothing to say.
    public StringProperty scopeProperty() {
        return scope;
    }

    /// Whether people folded the sidebar.
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /// Whether the window is narrower than [#RAIL_BELOW_PIXELS].
    public BooleanProperty narrowProperty() {
        return narrow;
    }

    /// Whether there is a wallboard to go to.
    public BooleanProperty wallboardProperty() {
        return wallboard;
    }

    /// Whether the sidebar is a rail of icons.
    public BooleanBinding railBinding() {
        return rail;
    }

    /// The file that is being read; empty when none is.
    ReadOnlyObjectProperty<Optional<Work>> workProperty() {
        return work.getReadOnlyProperty();
    }

    /// Says what is being read now.
    public void work(Optional<Work> now) {
        if (!now.equals(work.get())) {
            work.set(now);
        }
    }

    /// Says what gives up the file that is being read.
    public void onStopWork(Runnable stop) {
        stopWork = stop;
    }

    void stopWork() {
        stopWork.run();
    }

    /// A sentence that answers what the user just did; empty when there is none.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Says a sentence to the user.
    public void say(String sentence) {
        // The same sentence twice is said twice.
        notice.set("");
        notice.set(sentence);
    }

    /// Goes to a page, or says why that is not possible. Returns whether it went.
    public boolean go(PageId to) {
        NavState state = state(to);
        if (state == NavState.READY) {
            page.set(to);
        } else {
            say(reason(to));
        }
        return state == NavState.READY;
    }

    /// Whether a page can be gone to now.
    boolean ready(PageId page) {
        return state(page) == NavState.READY;
    }

    /// Whether a page can be gone to, and if not, what it waits for.
    NavState state(PageId of) {
        if (!present.contains(of)) {
            return NavState.LATER;
        }
        return of.needsData() && !dataPresent.get() ? NavState.NEEDS_DATA : NavState.READY;
    }

    /// Why a page cannot be gone to; empty when it can.
    String reason(PageId of) {
        String title = texts.text(of.titleKey());
        return switch (state(of)) {
            case READY -> "";
            case NEEDS_DATA -> texts.text("shell.nav.needsData", title);
            case LATER -> texts.text("shell.nav.later", title);
        };
    }

    /// The as-of pill: what the figures are and until when; empty when nothing is heard from.
    String asOf() {
        FeedStatus now = feed.get();
        String until = now.asOf().map(at -> Figures.clock(at, zone.get())).orElse(Figures.MISSING);
        return switch (now.source()) {
            case NONE -> "";
            case LIVE -> switch (now.health()) {
                case FRESH -> texts.text("shell.asOf.live", until);
                case PAUSED -> texts.text("shell.asOf.paused", until);
                case STALE -> texts.text("shell.asOf.stale", until, Figures.duration(now.ageMillis()));
                case BROKEN -> texts.text("shell.asOf.broken", until);
                case ENDED -> texts.text("shell.asOf.ended", until);
            };
            case REPLAY -> switch (now.health()) {
                case PAUSED -> texts.text("shell.asOf.replayPaused", until);
                case BROKEN -> texts.text("shell.asOf.broken", until);
                case ENDED -> texts.text("shell.asOf.ended", until);
                case FRESH, STALE -> texts.text("shell.asOf.replay", until);
            };
            case SIMULATED -> switch (now.health()) {
                case PAUSED -> texts.text("shell.asOf.simulatedPaused", until);
                case FRESH, STALE, BROKEN, ENDED -> texts.text("shell.asOf.simulated", until);
            };
        };
    }

    /// The whole time stamp behind the pill, with its zone.
    String asOfStamp() {
        return feed.get().asOf().map(at -> Figures.stamp(at, zone.get())).orElse("");
    }

    /// What the status bar says of the source.
    String source() {
        FeedStatus now = feed.get();
        return switch (now.source()) {
            case NONE -> texts.text("shell.source.none");
            case SIMULATED -> texts.text("shell.source.simulated");
            case REPLAY -> texts.text("shell.source.replay", now.name());
            case LIVE -> switch (now.health()) {
                case BROKEN -> texts.text("shell.source.broken", now.name());
                case STALE -> texts.text("shell.source.stale", now.name(), Figures.duration(now.ageMillis()));
                case FRESH, PAUSED, ENDED -> texts.text("shell.source.live", now.name());
            };
        };
    }

    /// How the source is doing, as one of the style words `good`, `near`, `bad`, or empty for no judgement.
    String light() {
        FeedStatus now = feed.get();
        if (now.source() == FeedStatus.Source.NONE) {
            return "";
        }
        return switch (now.health()) {
            case FRESH -> now.source() == FeedStatus.Source.LIVE ? "good" : "";
            case PAUSED, ENDED -> "";
            case STALE -> now.ageMillis() < STALE_MILLIS ? "near" : "bad";
            case BROKEN -> "bad";
        };
    }
}
