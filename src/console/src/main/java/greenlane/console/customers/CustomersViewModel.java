package greenlane.console.customers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import greenlane.console.i18n.Money;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Tier;
import greenlane.store.act.Change;
import greenlane.store.disk.StoreFault;

/// The customers page: the list and the customer that is open. It outlives its views and belongs to the screen's thread.
public final class CustomersViewModel {
    private static final Set<Change.Kind> READ_AGAIN = EnumSet.of(Change.Kind.CUSTOMER, Change.Kind.PURCHASE,
            Change.Kind.TIER_RUN, Change.Kind.TIER_POLICY);
    private static final Set<Change.Kind> TAGS_ARE_MADE_OF = EnumSet.of(Change.Kind.PURCHASE,
            Change.Kind.IMPORT_BATCH, Change.Kind.CONTACT_NOTE, Change.Kind.TIER_RUN, Change.Kind.TAG_LIBRARY);
    private static final Set<Change.Kind> TAGS = EnumSet.of(Change.Kind.TAG, Change.Kind.TAG_LIBRARY);

    private final Texts texts;
    private final CustomersPorts ports;
    private final SearchModel search;
    private final ProfileModel profile;
    private final SegmentsModel segments;
    private final RunModel run;
    private final OverrideModel override;
    private final TagsModel tags;
    private final Latest loading;
    private final Latest tagging;
    private final ReadOnlyObjectWrapper<Optional<StoreFault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty detail = new SimpleBooleanProperty();
    private boolean shown;
    /// What was read is no longer what is stored.
    private boolean stale = true;
    /// While all was being read, tags were made.
    private boolean tagsStale;

    public CustomersViewModel(Texts texts, CustomersPorts ports) {
        this.texts = texts;
        this.ports = ports;
        search = new SearchModel(ports, this::open);
        profile = new ProfileModel(ports);
        segments = new SegmentsModel(ports, search);
        run = new RunModel(ports, this::reload);
        override = new OverrideModel(ports, this::overridden);
        tags = new TagsModel(ports);
        loading = new Latest(ports.background(), ports.onScreen());
        tagging = new Latest(ports.background(), ports.onScreen());
        search.foundProperty().subscribe(_ -> openFirst());
        ports.book().listen(changes -> {
            if (changes.stream().anyMatch(change -> READ_AGAIN.contains(change.kind()))) {
                ports.onScreen().accept(this::reload);
            }
            if (changes.stream().anyMatch(change -> TAGS_ARE_MADE_OF.contains(change.kind()))) {
                ports.onScreen().accept(tags::follow);
            }
            if (changes.stream().anyMatch(change -> TAGS.contains(change.kind()))) {
                ports.onScreen().accept(this::readTags);
            }
        });
    }

    Texts texts() {
        return texts;
    }

    SearchModel search() {
        return search;
    }

    ProfileModel profile() {
        return profile;
    }

    SegmentsModel segments() {
        return segments;
    }

    RunModel run() {
        return run;
    }

    OverrideModel override() {
        return override;
    }

    TagsModel tags() {
        return tags;
    }

    /// What is read now for the list.
    ReadOnlyBooleanProperty loadingProperty() {
        return loading.runningProperty();
    }

    ReadOnlyObjectProperty<Optional<StoreFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// In a narrow window, whether the customer is shown in the place of the list.
    BooleanProperty detailProperty() {
        return detail;
    }

    ZoneId zone() {
        return ports.zone().get();
    }

    Instant now() {
        return ports.clock().instant();
    }

    /// The page is on screen: reads what is not read yet.
    public void show() {
        shown = true;
        load();
    }

    /// Runs something once, when a customer is open with what happened; for pictures.
    public void onceOpen(Runnable then) {
        AtomicBoolean told = new AtomicBoolean();
        Runnable tell = () -> {
            boolean open = profile.profileProperty().get().isPresent()
                    && !profile.timelineProperty().get().entries().isEmpty();
            if (open && told.compareAndSet(false, true)) {
                then.run();
            }
        };
        profile.timelineProperty().subscribe(_ -> tell.run());
    }

    /// The page has left the screen.
    void leave() {
        shown = false;
    }

    /// What was read is old. While the page is not shown nothing is read.
    private void reload() {
        stale = true;
        if (shown) {
            load();
        }
    }

    /// Reads, unless it is being read; then it is read once more afterwards.
    private void load() {
        if (!stale || loading.runningProperty().get()) {
            return;
        }
        stale = false;
        loading.start(_ -> ports.book().base(ports.today()), base -> {
            fault.set(Optional.empty());
            look(base);
            segments.refresh();
            if (tagsStale) {
                readTags();
            }
            load();
        }, failure -> fault.set(Optional.of(failure.fault())));
    }

    /// Reads again what could not be read.
    void retry() {
        reload();
    }

    /// Reads the tags alone, into what was read before.
    private void readTags() {
        tagsStale = loading.runningProperty().get();
        if (!tagsStale && search.baseProperty().get().isPresent()) {
            tagging.start(_ -> ports.book().tags().tagged(),
                    read -> search.baseProperty().get().ifPresent(base -> look(base.with(read))),
                    failure -> fault.set(Optional.of(failure.fault())));
        }
    }

    private void look(CustomerBase base) {
        tags.look(base.tagged());
        profile.look(base);
        search.search(base);
    }

    private void overridden(Map<Integer, Tier> inForce) {
        search.baseProperty().get().ifPresent(base -> look(base.with(inForce)));
    }

    /// Opens a customer and, in a narrow window, leaves the list.
    void open(int number) {
        profile.open(number);
        detail.set(true);
    }

    /// Opens the first of the list where nobody is open yet.
    private void openFirst() {
        if (profile.numberProperty().get().isEmpty() && !search.rows().isEmpty()) {
            profile.open(search.rows().getFirst().customer().number());
        }
    }

    /// Which row of the list is open; −1 for none.
    int openRow() {
        OptionalInt open = profile.numberProperty().get();
        for (int i = 0; i < search.rows().size(); i++) {
            if (open.equals(OptionalInt.of(search.rows().get(i).customer().number()))) {
                return i;
            }
        }
        return -1;
    }

    /// Begins to give the open customer a tier by hand.
    void beginOverride() {
        profile.profileProperty().get().ifPresent(it -> override.begin(it,
                search.baseProperty().get().map(CustomerBase::levels).orElse(1)));
    }

    /// Goes to where customers are imported.
    void bringIn() {
        ports.bringIn().run();
    }

    /// Goes to the tags there are.
    void library() {
        ports.library().run();
    }

    /// Steps back: from the narrow window's customer to the list, else from the filter to everybody. Returns whether there was a step.
    boolean back(boolean narrow) {
        if (override.openProperty().get()) {
            override.dismiss();
            return true;
        }
        if (narrow && detail.get()) {
            detail.set(false);
            return true;
        }
        boolean filtered = !search.filterProperty().get().none();
        search.clear();
        return filtered;
    }

    /// What a tier is called.
    String tierName(Tier tier) {
        return search.baseProperty().get().flatMap(base -> base.tierName(tier))
                .orElseGet(() -> texts.text("tier." + tier.code()));
    }

    /// The currency of all purchases.
    Money money() {
        return new Money(search.baseProperty().get().map(CustomerBase::currency).orElse(""));
    }
}
