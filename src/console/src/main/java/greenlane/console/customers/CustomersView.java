package greenlane.console.customers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import greenlane.console.page.Fxml;
import greenlane.console.page.PageId;
import greenlane.console.page.PageKey;
import greenlane.console.page.PageView;

/// The customers page: the list beside the profile, or one after the other where the window is narrow.
public final class CustomersView implements PageView {
    /// Below this width of the page, list and profile take turns: a window of 1024 with its sidebar folded.
    private static final double NARROW_PIXELS = 960;

    private final CustomersViewModel model;
    private final Words words;
    private final Region root;
    private final ListPanel listPanel;
    private final HeaderPanel header;
    private final TierPanel tier;
    private final ValuePanel value;
    private final PlanPanel plan;
    private final TimelinePanel timeline;
    private final TagsPanel tags;
    private final Label subtitle = Pieces.label("", "gl-muted");
    private final Node context;
    private Subscription bound = Subscription.EMPTY;

    @FXML
    private HBox page;
    @FXML
    private VBox list;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox detail;
    @FXML
    private VBox empty;

    /// @param way makes the way between the pages about all customers, from one of them
    public CustomersView(CustomersViewModel model, Function<PageId, Node> way) {
        this.model = model;
        context = Pieces.row(12, way.apply(PageId.CUSTOMER), subtitle);
        words = new Words(model);
        root = (Region) Fxml.load(this, "Customers.fxml", model.texts());
        listPanel = new ListPanel(model, words, list);
        header = new HeaderPanel(model, words);
        tier = new TierPanel(model, words);
        value = new ValuePanel(model, words);
        plan = new PlanPanel(model, words);
        tags = new TagsPanel(model, words);
        timeline = new TimelinePanel(model, words);
        HBox reasons = new HBox(tier.node(), value.node());
        HBox plans = new HBox(tags.node(), plan.node());
        reasons.getStyleClass().add("gl-customers-across");
        plans.getStyleClass().add("gl-customers-across");
        HBox.setHgrow(tier.node(), Priority.ALWAYS);
        value.node().getStyleClass().add("gl-customers-value");
        detail.getChildren().setAll(header.node(), reasons, plans, timeline.node());
        empty.getChildren().setAll(new StackPane(Pieces.row(12, Pieces.text(words.text("customers.empty")),
                Pieces.button("customers-import", words.text("customers.empty.import"), "bi-box-arrow-in-down",
                        model::bringIn))));
        empty.getChildren().getFirst().getStyleClass().add("gl-customers-empty-line");
        root.setOnKeyPressed(new CustomersKeys(listPanel::focus, () -> model.back(narrow())));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Optional<Node> contextControls() {
        return Optional.of(context);
    }

    @Override
    public List<PageKey> keys() {
        return List.of(PageKey.of("Shortcut+F", "customers.key.find"), PageKey.of("Enter", "customers.key.open"));
    }

    @Override
    public boolean escape() {
        return model.back(narrow());
    }

    @Override
    public void attach() {
        bound = Subscription.combine(listPanel.attach(), header.attach(), tier.attach(), value.attach(), plan.attach(),
                tags.attach(),
                timeline.attach(),
                Pieces.follow(this::arrange, List.of(root.widthProperty(), model.detailProperty(),
                        model.search().baseProperty(), model.profile().profileProperty())));
        model.show();
    }

    @Override
    public void detach() {
        model.leave();
        bound.unsubscribe();
        bound = Subscription.EMPTY;
    }

    private boolean narrow() {
        return root.getWidth() > 0 && root.getWidth() < NARROW_PIXELS;
    }

    private void arrange() {
        Optional<CustomerBase> base = model.search().baseProperty().get();
        boolean none = base.isPresent() && base.get().size() == 0;
        boolean open = model.profile().profileProperty().get().isPresent();
        boolean detailOnly = narrow() && model.detailProperty().get() && open;
        Pieces.shown(empty, none);
        Pieces.shown(page, !none);
        Pieces.shown(list, !detailOnly);
        Pieces.shown(scroll, open && (!narrow() || detailOnly));
        list.getStyleClass().remove("gl-customers-wide");
        HBox.setHgrow(list, narrow() ? Priority.ALWAYS : Priority.NEVER);
        if (narrow()) {
            list.getStyleClass().add("gl-customers-wide");
        }
        header.narrow(narrow());
        subtitle.setText(base.filter(it -> it.size() > 0).map(this::subtitle).orElse(""));
    }

    /// As of when the tiers are; how many customers there are, which the list says too, where there are none.
    private String subtitle(CustomerBase base) {
        return base.scored().map(it -> words.text("customers.asOf", it.run().asOf().toString()))
                .orElseGet(() -> words.text("customers.subtitle", base.size()));
    }
}
