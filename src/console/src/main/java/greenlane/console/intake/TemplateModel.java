package greenlane.console.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import greenlane.console.area.Work;
import greenlane.console.i18n.Texts;
import greenlane.console.problem.StoreSentences;
import greenlane.feeds.mapping.TableMapping;
import greenlane.feeds.mapping.TableMappingText;
import greenlane.store.act.Acted;
import greenlane.store.disk.StoreFault;
import greenlane.store.setting.SavedMapping;
import greenlane.store.setting.SavedMappingRepository;

/// The saved mappings of customers and purchases, the same ones the commands use by name. Belongs to the screen's thread.
final class TemplateModel {
    /// A saved mapping.
    record Template(String name, TableMapping mapping) {}

    private record Listed(List<Template> all, String said) {}

    private final SavedMappingRepository saved;
    private final Texts texts;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<Template>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    TemplateModel(Texts texts, IntakePorts ports) {
        saved = ports.mappings();
        this.texts = texts;
        work = new Work(ports.background(), ports.onScreen());
    }

    /// By name.
    ReadOnlyObjectProperty<List<Template>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// What came of the last act.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    void say(String sentence) {
        said.set(sentence);
    }

    /// Reads the list again.
    void refresh() {
        start(Optional.empty(), said.get());
    }

    /// Saves a mapping under a name; one of the same name is replaced.
    void save(String name, TableMapping mapping) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > SavedMappingRepository.NAME_CHARS_MAX) {
            said.set(texts.text("importing.template.badName", SavedMappingRepository.NAME_CHARS_MAX));
        } else {
            start(Optional.of(new SavedMapping(trimmed, TableMappingText.write(mapping))),
                    texts.text("importing.template.saved", trimmed));
        }
    }

    private void start(Optional<SavedMapping> toSave, String whenDone) {
        work.start(_ -> {
            String told = whenDone;
            if (toSave.isPresent() && saved.save(toSave.get()) instanceof Acted.Failed<SavedMapping> failed) {
                told = sentence(failed.fault());
            }
            return new Listed(read(), told);
        }, listed -> {
            all.set(listed.all());
            said.set(listed.said());
        }, fault -> said.set(sentence(fault)));
    }

    private String sentence(StoreFault fault) {
        return new StoreSentences(texts).fault(fault);
    }

    /// Mappings of contact lists, which are kept beside these, are none of this page's.
    private List<Template> read() {
        List<Template> found = new ArrayList<>();
        for (SavedMapping each : saved.all()) {
            if (TableMappingText.parse(each.content()) instanceof TableMappingText.Parsed.Good(TableMapping mapping)) {
                found.add(new Template(each.name(), mapping));
            }
        }
        return List.copyOf(found);
    }
}
