package greenlane.console.tiers;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import greenlane.console.area.Bonds;
import greenlane.console.area.Pieces;
import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.core.tier.TierPolicy;
import greenlane.store.tier.TierPolicyRepository.Adopted;

/// The versions that were adopted, each with what it changed.
final class VersionsPanel {
    /// How many versions are listed; older ones stay in the store.
    private static final int LISTED_MAX = 50;

    private final TiersViewModel page;
    private final PolicyModel model;
    private final Texts texts;
    private final VBox list = new VBox();
    private final Label count = Pieces.label("", "gl-caption");
    private final VBox root;

    VersionsPanel(TiersViewModel page) {
        this.page = page;
        model = page.policy();
        texts = page.texts();
        root = Pieces.panel(Pieces.head(texts.text("tiers.versions"), count), Pieces.scroll(list));
        root.getStyleClass().add("gl-tiers-versions");
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    void bind(Bonds bonds) {
        bonds.follow(this::refresh, model.versionsProperty());
    }

    private void refresh() {
        List<Adopted> versions = model.versionsProperty().get();
        count.setText(versions.isEmpty() ? "" : texts.text("tiers.versions.count", versions.size()));
        list.getChildren().clear();
        if (versions.isEmpty()) {
            list.getChildren().add(Pieces.words(texts.text("tiers.versions.none"), "gl-muted", "gl-area-note"));
        }
        for (int i = 0; i < Math.min(LISTED_MAX, versions.size()); i++) {
            list.getChildren().add(entry(versions, i));
        }
    }

    private Node entry(List<Adopted> versions, int index) {
        Adopted adopted = versions.get(index);
        TierPolicy policy = adopted.policy();
        boolean inForce = model.inForce().filter(policy::equals).isPresent();
        Label title = Pieces.label(policy.name().isEmpty()
                ? texts.text("tiers.version", policy.version())
                : texts.text("tiers.version.named", policy.version(), policy.name()), "gl-emph");
        VBox entry = new VBox(Pieces.row(8, title,
                Pieces.label(inForce ? texts.text("tiers.version.inForce") : "", "gl-good"), Pieces.spring(),
                Pieces.button("policy-take-" + policy.version(), texts.text("tiers.version.take"), "",
                        () -> model.fill(policy))),
                Pieces.words(texts.text("tiers.version.by", policy.author(), policy.validFrom().toString(),
                        Figures.time(adopted.at(), page.ports().clock().instant(), page.ports().zone().get())),
                        "gl-caption"));
        if (index + 1 < versions.size()) {
            PolicyDifference.between(versions.get(index + 1).policy(), policy)
                    .forEach(it -> entry.getChildren().add(Pieces.words(texts.text("tiers.version.changed",
                            named(it.key()), value(it.before()), value(it.after())))));
        }
        entry.getStyleClass().add("gl-version");
        return entry;
    }

    private String value(String value) {
        return value.isEmpty() ? Figures.MISSING : value;
    }

    /// What a line of a policy is called.
    private String named(String key) {
        String[] parts = key.split("\\.", -1);
        return switch (parts[0]) {
            case "weight" -> texts.text("tiers.key.weight", texts.text("tiers.measure." + parts[1]));
            case "level" -> texts.text(parts[2].equals("cut") ? "tiers.key.cut" : "tiers.key.name",
                    texts.text("tier." + parts[1]));
            case "windowMonths" -> texts.text("tiers.rule.window");
            case "fallMonths" -> texts.text("tiers.rule.fall");
            case "quiet" -> texts.text(parts[1].equals("activeBelow") ? "tiers.rule.active" : "tiers.rule.gap");
            case "cut" -> texts.text("tiers.cuts");
            case "name" -> texts.text("tiers.adopt.name");
            default -> key;
        };
    }
}
