package greenlane.console.tiers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.console.area.InventedCentre;
import greenlane.console.area.TierRunning.Ran;
import greenlane.core.customer.Tier;
import greenlane.core.tier.Cutoffs;
import greenlane.core.tier.Measure;
import greenlane.core.tier.TierPolicy;
import greenlane.store.tier.StoredRun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TiersViewModelTest {
    private static final int CUSTOMERS = 240;
    private final Path folder;
    private final InventedCentre centre;
    private final TiersDesk desk;
    private final TiersViewModel model;

    TiersViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        centre = new InventedCentre(folder.resolve("home"));
        desk = new TiersDesk(centre);
        model = desk.model;
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private void filled() {
        centre.fill(CUSTOMERS).run(1);
        model.refresh();
    }

    private RunPair pair() {
        return model.distribution().pair().orElseThrow();
    }

    private PolicyPreview preview() {
        return assertInstanceOf(PolicyModel.Preview.Shown.class, model.policy().previewProperty().get()).preview();
    }

    private void type(String field, String text) {
        model.policy().form().field(field).set(text);
    }

    private String problem(String field) {
        return Optional.ofNullable(model.policy().problemsProperty().get().get(field))
                .map(it -> it.in(desk.texts)).orElse("");
    }

    @Test
    void beforeTheFirstRunThePageSaysSo() {
        model.refresh();
        assertInstanceOf(DistributionModel.State.NoRun.class, model.distribution().stateProperty().get());
        assertInstanceOf(PolicyModel.Preview.NoRun.class, model.policy().previewProperty().get());
    }

    @Test
    void theNewestRunStandsBesideTheOneOfTheMonthBefore() {
        filled();
        assertEquals(InventedCentre.TODAY, pair().run().asOf());
        assertEquals(Optional.of(LocalDate.of(2026, 2, 28)), pair().earlier().map(StoredRun::asOf));
    }

    @Test
    void theMatrixCountsEveryCustomerOfTheRunOnce() {
        filled();
        int counted = pair().matrix().orElseThrow().counts().stream()
                .mapToInt(row -> row.subList(0, Tier.count()).stream().mapToInt(Integer::intValue).sum()).sum();
        assertEquals(pair().run().scored(), counted);
    }

    @Test
    void aCellOfTheMatrixListsItsCustomersByScore() {
        filled();
        model.distribution().choose(0, 0);
        Movers movers = model.distribution().moversProperty().get().orElseThrow();
        assertEquals(pair().matrix().orElseThrow().count(Optional.of(Tier.CORE), Optional.of(Tier.CORE)),
                movers.found());
        List<Integer> scores = movers.listed().stream().map(it -> it.after().orElseThrow()).toList();
        assertEquals(scores.stream().sorted(Comparator.reverseOrder()).toList(), scores);
    }

    @Test
    void eachTierSaysWhatItPaid() {
        filled();
        TierValue value = model.distribution().valueProperty().get().orElseThrow();
        assertEquals(12, value.months());
        assertTrue(value.spendMinor().getFirst() > 0);
    }

    @Test
    void aRunAsOfADayIsShownWhenItIsMade() {
        filled();
        model.distribution().run(LocalDate.of(2026, 3, 1));
        assertInstanceOf(Ran.Done.class, model.distribution().madeProperty().get().orElseThrow());
        assertEquals(LocalDate.of(2026, 3, 1), pair().run().asOf());
    }

    @Test
    void aRunBeforeTheFirstPurchaseIsRefusedAndNothingChanges() {
        filled();
        model.distribution().run(LocalDate.of(2001, 1, 1));
        assertInstanceOf(Ran.NothingBought.class, model.distribution().madeProperty().get().orElseThrow());
        assertEquals(2, centre.store().tiers().runs().all().size());
    }

    @Test
    void aRunThatIsStoppedBeforeItBeginsChangesNothing() {
        filled();
        desk.hold();
        model.distribution().run(LocalDate.of(2026, 3, 1));
        assertTrue(model.distribution().running().runningProperty().get());
        model.distribution().running().cancel();
        desk.release();
        assertInstanceOf(Ran.Cancelled.class, model.distribution().madeProperty().get().orElseThrow());
        assertEquals(2, centre.store().tiers().runs().all().size());
    }

    @Test
    void thePolicyThatSortedMovesNobody() {
        filled();
        assertEquals(0, preview().inTheEnd().moved());
    }

    @Test
    void otherWeightsArePreviewedAndNothingIsStored() {
        filled();
        var before = centre.store().tiers().runs().sheet(InventedCentre.TODAY);
        type("weight.spend", "5");
        assertInstanceOf(PolicyModel.Preview.NotSound.class, model.policy().previewProperty().get());
        type("weight.loyalty", "45");
        assertTrue(preview().inTheEnd().moved() > 0);
        assertEquals(before, centre.store().tiers().runs().sheet(InventedCentre.TODAY));
    }

    @Test
    void weightsThatDoNotSumAreSaidAtTheField() {
        model.refresh();
        type("weight.spend", "36");
        assertEquals("四项权重之和须为 100，现为 101。", problem("weights"));
        assertFalse(model.policy().ready());
    }

    @Test
    void whatIsNoNumberIsSaidAtTheField() {
        model.refresh();
        type("cut.share.core", "five");
        assertEquals("请填 0 到 100 的数，最多两位小数。", problem("cut.share.core"));
        type("windowMonths", "");
        assertEquals("请填整数。", problem("windowMonths"));
    }

    @Test
    void scoresThatOverlapAreSaidAtTheLowerOne() {
        model.refresh();
        model.policy().fill(new Cutoffs.ByScore(List.of(8_000, 6_000)));
        type("cut.score.potential", "80");
        assertEquals("须低于“核心”层的门槛。", problem("cut.score.potential"));
    }

    @Test
    void aPolicyIsReadFromItsFieldsAsItWasPutIn() {
        for (TierPolicy policy : List.of(TierPolicy.example(), TierPolicy.exampleOfAnyMeasure())) {
            PolicyForm form = new PolicyForm(policy.validFrom());
            form.show(policy);
            form.field("author").set(policy.author());
            assertEquals(Optional.of(policy), PolicyForm.policy(form.read().draft()));
        }
    }

    @Test
    void anotherWindowAsksForARun() {
        filled();
        type("windowMonths", "24");
        assertInstanceOf(PolicyModel.Preview.OtherWindow.class, model.policy().previewProperty().get());
    }

    @Test
    void anAdoptedPolicyIsANewVersionAndSaysWhatItChanged() {
        filled();
        type("weight.spend", "30");
        type("weight.potential", "35");
        model.policy().adopt();
        assertInstanceOf(PolicyModel.Outcome.Done.class, model.policy().outcomeProperty().get().orElseThrow());
        var versions = model.policy().versionsProperty().get();
        assertEquals(List.of(2, 1), versions.stream().map(it -> it.policy().version()).toList());
        assertEquals(List.of(new PolicyDifference("weight.potential", "30", "35"),
                new PolicyDifference("weight.spend", "35", "30")),
                PolicyDifference.between(versions.get(1).policy(), versions.get(0).policy()));
    }

    private AccuracyModel.Compared compare(String content) throws IOException {
        model.accuracy().open(Files.writeString(folder.resolve("labels.csv"), content));
        return model.accuracy().comparedProperty().get();
    }

    @Test
    void labelsAreComparedWithTheNewestRun() throws IOException {
        filled();
        StringBuilder labels = new StringBuilder("customer,tier\n");
        var sheet = pair().sheet().orElseThrow();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            if (sheet.tierIndex(customer) >= 0) {
                labels.append(InventedCentre.code(customer)).append(',')
                        .append(Tier.at(sheet.tierIndex(customer)).code()).append('\n');
            }
        }
        Accuracy accuracy = assertInstanceOf(AccuracyModel.Compared.Done.class, compare(labels.toString()))
                .accuracy();
        assertEquals(1, accuracy.agreement().accuracy().share());
        assertEquals(pair().run().scored(), accuracy.labels());
    }

    @Test
    void rowsThatCannotBeUsedAreCountedAndNamed() throws IOException {
        filled();
        Accuracy accuracy = assertInstanceOf(AccuracyModel.Compared.Done.class, compare("""
                客户,层级
                C-000001,核心
                C-000001,普通
                nobody,核心
                C-000002,黄金
                C-000003,Potential
                """)).accuracy();
        assertEquals(2, accuracy.labels());
        assertEquals(List.of(new LabelFile.Unused(3, LabelFile.Why.TWICE, "C-000001,普通"),
                new LabelFile.Unused(4, LabelFile.Why.NO_CUSTOMER, "nobody,核心"),
                new LabelFile.Unused(5, LabelFile.Why.NO_TIER, "C-000002,黄金")), accuracy.named());
    }

    @Test
    void fittedCutoffsGoIntoThePolicy() {
        filled();
        model.take(new Cutoffs.ByScore(List.of(9_050, 7_025)));
        assertEquals(TiersViewModel.Part.POLICY, model.partProperty().get());
        assertEquals("90.5", model.policy().form().field("cut.score.core").get());
        assertEquals("35", model.policy().form().field(PolicyForm.weight(Measure.SPEND)).get());
    }

    @Test
    void theFutureOfARunIsMeasured() {
        filled();
        centre.run(LocalDate.of(2025, 6, 30));
        model.accuracy().capture(LocalDate.of(2025, 6, 30), 6);
        var done = assertInstanceOf(AccuracyModel.Captured.Done.class, model.accuracy().capturedProperty().get());
        assertTrue(done.capture().revenueMinor() > 0);
        assertTrue(done.capture().tops().getFirst().byScore() <= done.capture().tops().getFirst().atBest());
    }
}
