package greenlane.console.tiers;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.chart.TrendChart;
import greenlane.console.chart.TrendSeries;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.console.settings.SettingsPort;
import greenlane.console.table.WrappedTooltip;
import greenlane.console.value.MonthlyTiers;
import greenlane.core.customer.Tier;
import greenlane.store.tier.StoredRun;

/// The months so far: a line for each tier, each on a scale of its own, since the last tier is many times the first.
final class HistoryPanel {
    private final DistributionModel model;
    private final Texts texts;
    private final HBox charts = new HBox();
    private final Label count = Pieces.label("", "gl-caption");
    private final CheckBox monthly = new CheckBox();
    private final VBox root;

    HistoryPanel(TiersViewModel page) {
        model = page.distribution();
        texts = page.texts();
        charts.getStyleClass().add("gl-tiers-history");
        VBox.setVgrow(charts, Priority.ALWAYS);
        monthly(page.ports().settings());
        root = Pieces.panel(Pieces.head(texts.text("tiers.history"), count, Pieces.spring(), monthly), charts);
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    private void monthly(SettingsPort settings) {
        monthly.setId("tiers-monthly");
        monthly.setText(texts.text("tiers.history.monthly"));
        monthly.setTooltip(new WrappedTooltip(texts.text("tiers.history.monthly.tip")));
        monthly.setSelected(settings.get(MonthlyTiers.SETTING).filter("false"::equals).isEmpty());
        monthly.setOnAction(_ -> settings.put(MonthlyTiers.SETTING, String.valueOf(monthly.isSelected())));
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.stateProperty());
    }

    private void refresh() {
        charts.getChildren().clear();
        if (model.stateProperty().get() instanceof DistributionModel.State.Ready ready) {
            count.setText(texts.text("tiers.history.count", ready.monthly().size()));
            TierNames names = new TierNames(texts, ready.pair().policy());
            for (Tier tier : names.tiers()) {
                charts.getChildren().add(chart(ready.monthly(), tier, names.name(tier)));
            }
        }
    }

    private Node chart(List<StoredRun> monthly, Tier tier, String name) {
        TrendChart chart = new TrendChart();
        List<Long> values = monthly.stream().map(run -> (long) run.count(tier)).toList();
        List<String> ticks = monthly.stream().map(run -> run.asOf().toString().substring(2, 7)).toList();
        chart.show(List.of(new TrendSeries("", "tier", values, 0)), ticks, step -> texts.text("tiers.history.step",
                monthly.get(step).asOf().toString(), name, Figures.count(values.get(step)),
                Figures.percent((double) values.get(step) / Math.max(1, monthly.get(step).scored())),
                monthly.get(step).policyVersion()));
        VBox.setVgrow(chart, Priority.ALWAYS);
        VBox box = new VBox(4, Pieces.chip(tier, name), chart);
        box.getStyleClass().add("gl-tiers-line");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(10);
        return box;
    }
}
