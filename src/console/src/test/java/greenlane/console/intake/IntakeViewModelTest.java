package greenlane.console.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.feeds.mapping.TableField;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IntakeViewModelTest {
    private final IntakeDesk desk;
    private final IntakeViewModel model;

    IntakeViewModelTest(@TempDir Path folder) {
        desk = new IntakeDesk(folder);
        model = desk.model;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aRetailFileIsRecognisedAndShownBeforeAnythingIsStored() throws IOException {
        model.open(desk.file("retail.csv", IntakeDesk.RETAIL));
        Chosen.Known known = model.known().orElseThrow();
        assertEquals(IntakeKind.PURCHASES, known.kind());
        assertInstanceOf(Chosen.Layout.Fixed.class, known.layout());
        assertEquals("GBP", known.currency().getCurrencyCode());
        assertEquals(4, model.rowsProperty().get().size());
        assertEquals("15.30", model.rowsProperty().get().getFirst().cell(5));
        assertTrue(model.rowsProperty().get().getLast().problem().isPresent());
        assertEquals(Optional.empty(), desk.store.purchases().currency());
    }

    @Test
    void whatCameOfARetailFileIsSaidWithItsNumbers() throws IOException {
        model.open(desk.file("retail.csv", IntakeDesk.RETAIL));
        model.bringIn();
        assertTrue(desk.said().contains("retail.csv：新增 3 行，已存在 0 行，更正 0 行，拒收 1 行。"), desk.said());
        assertTrue(desk.said().contains("其中取消 1 行，没有客户 1 行，价格为零 0 行"), desk.said());
        assertTrue(desk.said().contains("新客户 2 位，新商品 2 种"), desk.said());
        assertTrue(desk.said().contains("retail.csv.rejects.csv"), desk.said());
        assertEquals(List.of("changed"), desk.went);
    }

    @Test
    void theSameFileAgainAddsNothingAndSaysSo() throws IOException {
        Path file = desk.file("retail.csv", IntakeDesk.RETAIL);
        model.open(file);
        model.bringIn();
        model.open(file);
        model.bringIn();
        assertTrue(model.run().outcomeProperty().get().orElseThrow().nothingNew());
        assertTrue(desk.said().startsWith("retail.csv 的内容都已在库中"), desk.said());
        assertEquals(1, desk.store.imports().all().size());
    }

    @Test
    void customersComeInByColumnsOneOfWhichWasChanged() throws IOException {
        model.open(desk.file("people.csv", IntakeDesk.CUSTOMERS));
        assertEquals(IntakeKind.CUSTOMERS, model.kindProperty().get());
        TableField region = IntakeKind.CUSTOMERS.fields().stream().filter(it -> it.code().equals("region")).findFirst()
                .orElseThrow();
        assertEquals("上海", model.rowsProperty().get().getFirst().cell(3));
        model.choose(region, 4);
        assertEquals("浦东", model.rowsProperty().get().getFirst().cell(3));
        model.bringIn();
        assertEquals("浦东", desk.store.customers().find("C1").orElseThrow().region());
    }

    @Test
    void aNeededColumnThatIsTakenAwayKeepsTheFileOut() throws IOException {
        model.open(desk.file("people.csv", IntakeDesk.CUSTOMERS));
        model.choose(IntakeKind.CUSTOMERS.fields().getFirst(), ColumnsModel.NONE);
        assertEquals("还没有指定“客户编号”所在的列。", model.obstacleProperty().get());
        model.bringIn();
        assertEquals(Optional.empty(), model.run().outcomeProperty().get());
    }

    @Test
    void phonesAreMaskedInTheFirstRows() throws IOException {
        model.open(desk.file("people.csv", IntakeDesk.CUSTOMERS));
        assertEquals("****6021", model.rowsProperty().get().getFirst().cell(2));
    }

    @Test
    void anotherCurrencyThanTheStoresNeedsARate() throws IOException {
        model.open(desk.file("retail.csv", IntakeDesk.RETAIL));
        model.bringIn();
        model.open(desk.file("more.csv", "customer,date,order,amount\nA1,2026-03-01,O1,120.50\n"));
        Settings guessed = model.settingsProperty().get();
        assertEquals("GBP", guessed.currency().getCurrencyCode());
        model.choose(new Settings(Currency.getInstance("CNY"), "", guessed.zone()));
        assertEquals("文件为 CNY，库中为 GBP：请填写大于零的汇率。", model.obstacleProperty().get());
        model.choose(new Settings(Currency.getInstance("CNY"), "0.11", guessed.zone()));
        model.bringIn();
        assertInstanceOf(Outcome.Purchases.class, model.run().outcomeProperty().get().orElseThrow());
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsCode() throws IOException {
        model.open(desk.file("empty.csv", ""));
        assertInstanceOf(Chosen.Refused.class, model.chosenProperty().get());
    }

    @Test
    void anImportThatIsStoppedStoresNothing() throws IOException {
        model.open(desk.file("people.csv", IntakeDesk.CUSTOMERS));
        desk.hold();
        model.bringIn();
        model.run().stop();
        desk.letGo();
        assertInstanceOf(Outcome.Stopped.class, model.run().outcomeProperty().get().orElseThrow());
        assertEquals(Optional.empty(), desk.store.customers().find("C1"));
        assertEquals(List.of(), desk.went);
    }

    @Test
    void aSavedTemplateIsTakenOverByTheNamesOfItsColumns() throws IOException {
        model.open(desk.file("people.csv", IntakeDesk.CUSTOMERS));
        TableField region = IntakeKind.CUSTOMERS.fields().stream().filter(it -> it.code().equals("region")).findFirst()
                .orElseThrow();
        model.choose(region, 4);
        model.save("名单");
        model.open(desk.file("next.csv", "town,name,code\n滨江,林晓梅,C3\n"));
        model.apply(model.templates().allProperty().get().getFirst());
        assertTrue(model.templates().saidProperty().get().contains("phone"), model.templates().saidProperty().get());
        model.bringIn();
        assertEquals("滨江", desk.store.customers().find("C3").orElseThrow().region());
    }
}
