package greenlane.console.customers;

import java.util.Optional;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import greenlane.core.tag.CustomerTag;
import greenlane.core.tag.Verdict;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreException;
import greenlane.store.disk.StoreFault;

/// Making tags, and saying what one thinks of those of the open customer. What comes of it is read as any change is. Belongs to the screen's thread.
final class TagsModel {
    private final CustomersPorts ports;
    private final Latest making;
    private final Latest saying;
    private final Latest following;
    private final ReadOnlyObjectWrapper<Optional<String>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StoreFault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean made;
    private boolean behind;

    TagsModel(CustomersPorts ports) {
        this.ports = ports;
        making = new Latest(ports.background(), ports.onScreen());
        saying = new Latest(ports.background(), ports.onScreen());
        following = new Latest(ports.background(), ports.onScreen());
    }

    /// Whether the tags of all customers are being made because somebody asked for it.
    ReadOnlyBooleanProperty makingProperty() {
        return making.runningProperty();
    }

    /// Whether what somebody said is being written down.
    ReadOnlyBooleanProperty sayingProperty() {
        return saying.runningProperty();
    }

    /// The tag whose evidence is shown, by code.
    ReadOnlyObjectProperty<Optional<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<StoreFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Shows the evidence of a tag, or hides it.
    void choose(String tag) {
        chosen.set(chosen.get().equals(Optional.of(tag)) ? Optional.empty() : Optional.of(tag));
    }

    /// Makes the tags of all customers.
    void make() {
        if (!making.runningProperty().get()) {
            making.start(_ -> ports.book().tags().make(ports.today()), this::done, this::fail);
        }
    }

    /// Says what one thinks of a tag, and lets it count at once.
    void say(int customer, CustomerTag shown, Verdict.Kind kind) {
        if (saying.runningProperty().get()) {
            return;
        }
        saying.start(_ -> ports.book().tags().say(customer, shown, kind, ports.actor(), ports.today()), this::done,
                this::fail);
    }

    /// Knows from now on which tags there are.
    void look(Tagged tagged) {
        made = tagged.state().isPresent();
    }

    /// Something came in that tags are made of: where there are tags, they follow.
    void follow() {
        if (!made) {
            return;
        }
        behind = true;
        if (!following.runningProperty().get()) {
            behind = false;
            following.start(_ -> ports.book().tags().refresh(ports.today()), acted -> {
                done(acted);
                if (behind) {
                    follow();
                }
            }, this::fail);
        }
    }

    private void done(Acted<?> acted) {
        fault.set(acted instanceof Acted.Failed<?>(StoreFault why, String _) ? Optional.of(why) : Optional.empty());
    }

    private void fail(StoreException failure) {
        fault.set(Optional.of(failure.fault()));
    }
}
