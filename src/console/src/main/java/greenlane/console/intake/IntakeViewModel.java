package greenlane.console.intake;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import greenlane.console.area.Work;
import greenlane.console.i18n.Texts;
import greenlane.console.problem.StoreSentences;
import greenlane.console.value.PurchaseWay;
import greenlane.feeds.mapping.TableField;
import greenlane.feeds.mapping.TableMapping;
import greenlane.feeds.purchases.PurchaseFormat;
import greenlane.feeds.purchases.PurchaseReading;

/// Bringing in customers and purchases: a file is looked at, what will be read of it is shown, and then it is stored as a whole. Belongs to the
/// screen's thread.
public final class IntakeViewModel {
    private final Texts texts;
    private final IntakePorts ports;
    private final Work looking;
    private final Work previewing;
    private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(new Chosen.None());
    private final ReadOnlyObjectWrapper<IntakeKind> kind = new ReadOnlyObjectWrapper<>(IntakeKind.PURCHASES);
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<List<FirstRows.Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ColumnsModel columns = new ColumnsModel();
    private final TemplateModel templates;
    private final RunModel run;

    public IntakeViewModel(Texts texts, IntakePorts ports) {
        this.texts = texts;
        this.ports = ports;
        looking = new Work(ports.background(), ports.onScreen());
        previewing = new Work(ports.background(), ports.onScreen());
        settings = new ReadOnlyObjectWrapper<>(new Settings(PurchaseWay.CURRENCY, "", ports.zone().get()));
        templates = new TemplateModel(texts, ports);
        run = new RunModel(ports);
    }

    Texts texts() {
        return texts;
    }

    IntakePorts.Ways ways() {
        return ports.ways();
    }

    ColumnsModel columns() {
        return columns;
    }

    TemplateModel templates() {
        return templates;
    }

    RunModel run() {
        return run;
    }

    /// The file of now.
    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What the file is of.
    ReadOnlyObjectProperty<IntakeKind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /// What is said of its amounts and clocks.
    ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Its first rows as they will be read.
    ReadOnlyObjectProperty<List<FirstRows.Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Why it cannot be imported yet; empty where it can.
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    ZoneId centre() {
        return ports.zone().get();
    }

    Optional<Chosen.Known> known() {
        return chosen.get() instanceof Chosen.Known it ? Optional.of(it) : Optional.empty();
    }

    boolean busy() {
        return run.work().runningProperty().get();
    }

    /// Looks at a file; what it is of is guessed. Nothing happens while an import runs.
    public void open(Path file) {
        if (!busy()) {
            look(file, Optional.empty(), "");
        }
    }

    /// Says what the file is of.
    void choose(IntakeKind said) {
        kind.set(said);
        path().ifPresent(file -> look(file, Optional.of(said), ""));
    }

    /// Looks at another sheet of a workbook.
    void chooseSheet(String sheet) {
        path().ifPresent(file -> look(file, Optional.of(kind.get()), sheet));
    }

    private Optional<Path> path() {
        return switch (chosen.get()) {
            case Chosen.None() -> Optional.empty();
            case Chosen.Reading(Path file) -> Optional.of(file);
            case Chosen.Refused(Path file, var _) -> Optional.of(file);
            case Chosen.Known it -> Optional.of(it.path());
        };
    }

    private void look(Path file, Optional<IntakeKind> said, String sheet) {
        run.clear();
        previewing.stop();
        rows.set(List.of());
        templates.say("");
        chosen.set(new Chosen.Reading(file));
        FileLook look = new FileLook(ports.purchases(), centre());
        looking.start(_ -> look.at(file, said, sheet), this::looked, fault -> {
            chosen.set(new Chosen.None());
            obstacle.set(new StoreSentences(texts).fault(fault));
        });
    }

    private void looked(Chosen found) {
        columns.clear();
        if (found instanceof Chosen.Known it) {
            kind.set(it.kind());
            settings.set(new Settings(it.currency(), "", it.zone()));
            if (it.layout() instanceof Chosen.Layout.Columns(var guess)) {
                columns.begin(it.kind(), guess);
            }
        }
        chosen.set(found);
        judge();
    }

    /// Reads a field from another column, or with [ColumnsModel#NONE] not at all.
    void choose(TableField field, int column) {
        columns.choose(field, column);
        judge();
    }

    void choose(Settings said) {
        if (!said.equals(settings.get())) {
            settings.set(said);
            judge();
        }
    }

    /// Takes over a saved mapping.
    void apply(TemplateModel.Template template) {
        TableMapping saved = template.mapping();
        if (!saved.table().equals(kind.get().table())) {
            templates.say(texts.text("intake.template.other", template.name()));
            return;
        }
        List<String> absent = columns.apply(saved);
        Settings now = settings.get();
        settings.set(new Settings(
                saved.currency().isEmpty() ? now.currency() : Currency.getInstance(saved.currency()), now.rate(),
                saved.zone()));
        templates.say(absent.isEmpty()
                ? texts.text("importing.template.applied", template.name())
                : texts.text("importing.template.partly", template.name(), String.join(", ", absent)));
        judge();
    }

    /// Saves what is chosen under a name, for the next file and for the commands.
    void save(String name) {
        mapping().ifPresent(it -> templates.save(name, it));
    }

    private Optional<TableMapping> mapping() {
        String currency = kind.get() == IntakeKind.PURCHASES ? settings.get().currency().getCurrencyCode() : "";
        return columns.mapping(currency, settings.get().zone());
    }

    /// Whether the file's currency is not the store's.
    boolean otherCurrency() {
        return kind.get() == IntakeKind.PURCHASES && known().flatMap(Chosen.Known::stored)
                .filter(stored -> !stored.equals(settings.get().currency())).isPresent();
    }

    private void judge() {
        obstacle.set(known().map(this::obstacle).orElse(""));
        known().ifPresent(this::preview);
    }

    private String obstacle(Chosen.Known it) {
        Optional<TableField> missing = columns.missing();
        if (missing.isPresent()) {
            return texts.text("intake.missing", texts.text(fieldKey(missing.get())));
        }
        if (columns.withoutAmount()) {
            return texts.text("intake.missingAmount");
        }
        return otherCurrency() && settings.get().rateNumber().isEmpty()
                ? texts.text("intake.missingRate", settings.get().currency().getCurrencyCode(),
                        it.stored().orElseThrow().getCurrencyCode())
                : "";
    }

    /// The key of a field's name.
    String fieldKey(TableField field) {
        return "intake.field." + kind.get().word() + "." + field.code();
    }

    private void preview(Chosen.Known it) {
        if (columns.missing().isPresent() || columns.withoutAmount()) {
            previewing.stop();
            rows.set(List.of());
            return;
        }
        // In the file's own currency: what was paid is shown as it stands there.
        PurchaseReading reading = new PurchaseReading(settings.get().currency(), settings.get().zone(),
                settings.get().currency(), centre(), Optional.empty());
        Optional<TableMapping> by = mapping();
        previewing.start(asked -> it.kind() == IntakeKind.CUSTOMERS
                ? FirstRows.ofCustomers(it.path(), by.orElseThrow(), asked)
                : FirstRows.ofPurchases(it.path(), format(it), by, reading, asked), rows::set,
                fault -> obstacle.set(new StoreSentences(texts).fault(fault)));
    }

    private static PurchaseFormat format(Chosen.Known it) {
        return switch (it.layout()) {
            case Chosen.Layout.Fixed(var format) -> format;
            case Chosen.Layout.Columns _ -> PurchaseFormat.MAPPED;
        };
    }

    /// Stores the file as it is shown.
    void bringIn() {
        if (busy() || !obstacle.get().isEmpty() || known().isEmpty()) {
            return;
        }
        Chosen.Known it = known().orElseThrow();
        if (it.kind() == IntakeKind.CUSTOMERS) {
            run.customers(it, mapping().orElseThrow());
        } else {
            Settings said = settings.get();
            run.purchases(it, new PurchaseWay(Optional.of(format(it)), mapping(), Optional.of(said.currency()),
                    Optional.of(said.zone()), centre(), otherCurrency() ? said.rateNumber() : Optional.empty()));
        }
    }

    /// Lets go of the file, for another one. Returns whether there was one.
    boolean again() {
        if (busy() || chosen.get() instanceof Chosen.None) {
            return false;
        }
        looking.stop();
        previewing.stop();
        run.clear();
        columns.clear();
        rows.set(List.of());
        obstacle.set("");
        templates.say("");
        chosen.set(new Chosen.None());
        return true;
    }
}
