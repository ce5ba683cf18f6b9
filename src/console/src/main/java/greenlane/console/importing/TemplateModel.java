package greenlane.console.importing;

import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import greenlane.feeds.mapping.ColumnMapping;
import greenlane.feeds.mapping.MappingText;
import greenlane.store.act.Acted;
import greenlane.store.setting.SavedMapping;
import greenlane.store.setting.SavedMappingRepository;

/// The saved mappings. Belongs to the screen's thread.
final class TemplateModel {
    private final ImportPorts ports;
    private final MappingModel mapping;
    private final Background work;
    private final ObservableList<SavedMapping> saved = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Note> said = new ReadOnlyObjectWrapper<>(Note.NONE);

    private record Listed(Note said, List<SavedMapping> saved) {}

    TemplateModel(ImportPorts ports, MappingModel mapping) {
        this.ports = ports;
        this.mapping = mapping;
        work = new Background(ports.background(), ports.onScreen());
    }

    /// By name.
    ObservableList<SavedMapping> saved() {
        return saved;
    }

    /// What came of the last act.
    ReadOnlyObjectProperty<Note> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Reads the list again.
    void refresh() {
        start(Note.NONE, Optional.empty());
    }

    /// Saves the mapping of now under a name; one of the same name is replaced.
    void save(String name) {
        String trimmed = name.strip();
        Optional<ColumnMapping> now = mapping.mapping();
        if (trimmed.isEmpty() || trimmed.length() > SavedMappingRepository.NAME_CHARS_MAX) {
            said.set(Note.of("importing.template.badName", SavedMappingRepository.NAME_CHARS_MAX));
        } else if (now.isEmpty()) {
            said.set(Note.of("importing.template.notYet"));
        } else {
            start(Note.of("importing.template.saved", trimmed),
                    Optional.of(new SavedMapping(trimmed, MappingText.write(now.get()))));
        }
    }

    /// Takes over a saved mapping.
    void apply(SavedMapping template) {
        said.set(switch (MappingText.parse(template.content())) {
            case MappingText.Parsed.Bad bad -> Note.of("importing.template.unreadable", template.name(), bad);
            case MappingText.Parsed.Good(ColumnMapping parsed) -> {
                List<String> absent = mapping.apply(parsed, template.name());
                yield absent.isEmpty()
                        ? Note.of("importing.template.applied", template.name())
                        : Note.of("importing.template.partly", template.name(), String.join(", ", absent));
            }
        });
    }

    void clear() {
        said.set(Note.NONE);
    }

    private void start(Note whenSaved, Optional<SavedMapping> toSave) {
        work.start(Background.quick(_ -> {
            Note outcome = whenSaved;
            if (toSave.isPresent()
                    && ports.mappings().save(toSave.get()) instanceof Acted.Failed<SavedMapping> failed) {
                outcome = Note.of("importing.template.failed", failed.fault().code());
            }
            return new Listed(outcome, ports.mappings().all());
        }), listed -> {
            saved.setAll(listed.saved());
            said.set(listed.said());
        }, failure -> said.set(Note.of("importing.template.failed", failure.fault().code())));
    }
}
