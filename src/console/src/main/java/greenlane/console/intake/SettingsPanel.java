package greenlane.console.intake;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Texts;

/// In which currency a file's amounts are and in which zone its clocks, and of a workbook the sheet.
final class SettingsPanel {
    private static final List<String> CURRENCIES_FIRST = List.of("CNY", "TWD", "HKD", "USD", "EUR", "GBP", "JPY");
    private static final List<String> ZONES_FIRST = List.of("Asia/Shanghai", "Asia/Taipei", "Asia/Hong_Kong",
            "Europe/London", "UTC");
    private static final double LABEL_PIXELS = 72;

    private final IntakeViewModel model;
    private final Texts texts;
    private final ComboBox<Currency> currency;
    private final ComboBox<ZoneId> zone;
    private final ComboBox<String> sheet;
    private final TextField rate;
    private final Label rateNote = Pieces.label("", "gl-caption");
    private final HBox currencyLine;
    private final HBox rateLine;
    private final HBox sheetLine;
    private final VBox root;
    private boolean showing;

    SettingsPanel(IntakeViewModel model) {
        this.model = model;
        texts = model.texts();
        currency = Pieces.combo("intake-currency", currencies(), it -> it.getCurrencyCode() + " · "
                + it.getDisplayName(texts.language().locale()));
        zone = Pieces.combo("intake-zone", zones(model.centre()), ZoneId::getId);
        sheet = Pieces.combo("intake-sheet", List.of(), it -> it);
        rate = Pieces.field("intake-rate", 8, texts.text("intake.rate"));
        currency.setOnAction(_ -> said());
        zone.setOnAction(_ -> said());
        rate.textProperty().subscribe((_, _) -> said());
        sheet.setOnAction(_ -> {
            if (!showing && sheet.getValue() != null) {
                model.chooseSheet(sheet.getValue());
            }
        });
        currencyLine = line("intake.currency", currency);
        rateLine = line("intake.rate", rate);
        rateLine.getChildren().add(rateNote);
        sheetLine = line("intake.sheet", sheet);
        root = new VBox(6, currencyLine, rateLine, line("intake.zone", zone), sheetLine);
        root.getStyleClass().add("gl-intake-form");
        root.setMinHeight(Region.USE_PREF_SIZE);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.chosenProperty(), model.settingsProperty());
    }

    private HBox line(String key, Region control) {
        Label name = Pieces.label(texts.text(key), "gl-muted");
        name.setMinWidth(LABEL_PIXELS);
        name.setLabelFor(control);
        control.setAccessibleText(texts.text(key));
        if (control instanceof ComboBox<?>) {
            control.getStyleClass().add("gl-intake-choice");
        }
        return Pieces.row(8, name, control);
    }

    private void refresh() {
        Optional<Chosen.Known> known = model.known();
        if (known.isEmpty()) {
            return;
        }
        Settings said = model.settingsProperty().get();
        boolean purchases = known.get().kind() == IntakeKind.PURCHASES;
        showing = true;
        if (!zone.getItems().contains(said.zone())) {
            zone.getItems().addFirst(said.zone());
        }
        currency.setValue(said.currency());
        zone.setValue(said.zone());
        if (!rate.getText().equals(said.rate())) {
            rate.setText(said.rate());
        }
        Pieces.shown(currencyLine, purchases);
        Pieces.shown(rateLine, model.otherCurrency());
        known.get().stored().ifPresent(stored -> rateNote.setText(texts.text("intake.rate.note",
                said.currency().getCurrencyCode(), stored.getCurrencyCode())));
        List<String> sheets = known.get().layout() instanceof Chosen.Layout.Columns(var guess)
                ? guess.sheets()
                : List.of();
        Pieces.shown(sheetLine, sheets.size() > 1);
        if (known.get().layout() instanceof Chosen.Layout.Columns(var guess) && sheets.size() > 1) {
            sheet.getItems().setAll(sheets);
            sheet.setValue(guess.sheet().isEmpty() ? sheets.getFirst() : guess.sheet());
        }
        showing = false;
    }

    private void said() {
        if (!showing && currency.getValue() != null && zone.getValue() != null) {
            model.choose(new Settings(currency.getValue(), rate.getText(), zone.getValue()));
        }
    }

    private static List<Currency> currencies() {
        return Stream.concat(CURRENCIES_FIRST.stream().map(Currency::getInstance),
                Currency.getAvailableCurrencies().stream().sorted(Comparator.comparing(Currency::getCurrencyCode)))
                .distinct().toList();
    }

    private static List<ZoneId> zones(ZoneId centre) {
        return Stream.concat(Stream.concat(Stream.of(centre), ZONES_FIRST.stream().map(ZoneId::of)),
                ZoneId.getAvailableZoneIds().stream().filter(it -> it.contains("/") && !it.startsWith("Etc/")
                        && !it.startsWith("SystemV/")).sorted().map(ZoneId::of))
                .distinct().toList();
    }
}
