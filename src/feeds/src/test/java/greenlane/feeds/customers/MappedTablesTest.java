package greenlane.feeds.customers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.customer.Customer;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogReport;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.mapping.TableField;
import greenlane.feeds.mapping.TableGuess;
import greenlane.feeds.mapping.TableMapping;
import greenlane.feeds.mapping.TableMappingText;
import greenlane.feeds.purchases.MappedPurchases;
import greenlane.feeds.purchases.PurchaseReading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MappedTablesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private final List<CustomerRow> customers = new ArrayList<>();
    private final List<String> purchases = new ArrayList<>();

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private Path book(Consumer<Workbook> content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
            content.accept(book);
        }
        return file;
    }

    private static TableMapping guess(Path file, List<TableField> fields, String table) {
        TableGuess guess = assertInstanceOf(TableGuess.Guess.Good.class, TableGuess.of(file, fields, "")).guess();
        TableMapping mapping = guess.mapping(table, "CNY", SHANGHAI);
        TableMappingText.Parsed parsed = TableMappingText.parse(TableMappingText.write(mapping));
        assertEquals(mapping, assertInstanceOf(TableMappingText.Parsed.Good.class, parsed).mapping());
        return mapping;
    }

    private Scan customers(Path file) {
        return MappedCustomers.read(file, guess(file, MappedCustomers.fields(), MappedCustomers.TABLE),
                (_, customer) -> customers.add(customer), RejectSink.NONE, Progress.NONE);
    }

    private Scan purchases(Path file, TableMapping mapping) {
        return MappedPurchases.read(file, mapping, PurchaseReading.of(Currency.getInstance("CNY"), SHANGHAI),
                (_, it) -> purchases.add(String.join(" ", it.customer(), it.kind().code(),
                        LocalDate.ofEpochDay(it.day()).toString(), Integer.toString(it.second()),
                        Long.toString(it.quantityMillis()), Long.toString(it.amountMinor()))),
                RejectSink.NONE, Progress.NONE);
    }

    private Scan purchases(Path file) {
        return purchases(file, guess(file, MappedPurchases.fields(), MappedPurchases.TABLE));
    }

    private static LogReport done(Scan scan) {
        return assertInstanceOf(Scan.Done.class, scan).report();
    }

    private static Refusal refused(Scan scan) {
        return assertInstanceOf(Scan.Refused.class, scan).refusal();
    }

    @Test
    void a_chinese_list_of_customers_is_understood_by_its_names() throws IOException {
        LogReport report = done(customers(file("k.csv", """
                客户编号,客户姓名,手机号,城市,类型,注册日期,客户经理
                K1,张伟,13800136021,上海,个人,2020-03-01,王经理
                K2,某某公司,021-5555,北京,企业,2021-04-05,
                K1,李四,,,,,
                ,无号,,,,,
                K3,%s,,,,,
                """.formatted("长".repeat(10_000)), Charset.forName("GB18030"))));
        assertEquals(List.of(
                new CustomerRow("K1", "张伟", Customer.Kind.PERSON, "13800136021", "上海",
                        Optional.of(LocalDate.of(2020, 3, 1)), "王经理"),
                new CustomerRow("K2", "某某公司", Customer.Kind.COMPANY, "021-5555", "北京",
                        Optional.of(LocalDate.of(2021, 4, 5)), "")),
                customers);
        assertEquals(List.of(Dirt.REPEATED_CODE, Dirt.MISSING_VALUE, Dirt.TOO_LONG_TEXT),
                report.problems().stream().map(it -> it.dirt()).toList());
        assertTrue(report.problems().getFirst().describe().contains("K1, line 2"));
    }

    @Test
    void a_list_of_purchases_is_understood_by_its_names() throws IOException {
        LogReport report = done(purchases(file("o.csv", """
                订单号;会员号;下单时间;商品名称;数量;单价
                1;K1;2026-03-01 10:30;茶;2;"1,250.50"
                2;K1;2026-03-02 10:30;茶;-1;¥10
                3;K2;2026-03-02 11:00;茶;1;0
                4;;2026-03-02 11:00;茶;1;1
                5;K2;2026-03-02 11:00;茶;一;1
                6;K2;2026-03-02 11:00;茶;1;-5
                """, StandardCharsets.UTF_8)));
        assertEquals(List.of("K1 sale 2026-03-01 37800 2000 250100", "K1 cancellation 2026-03-02 37800 1000 1000",
                "K2 gift 2026-03-02 39600 1000 0"), purchases);
        assertEquals(List.of(1L, 1L, 1L), List.of(report.count(Dirt.NO_CUSTOMER), report.count(Dirt.NOT_A_NUMBER),
                report.count(Dirt.NEGATIVE_PRICE)));
    }

    @Test
    void a_workbook_gives_its_dates_its_formulas_values_and_passes_over_empty_rows() throws IOException {
        Path file = book(book -> {
            Worksheet sheet = book.newWorksheet("订单");
            for (int i = 0; i < 3; i++) {
                sheet.value(0, i, List.of("会员号", "下单时间", "金额").get(i));
            }
            sheet.value(1, 0, "K1");
            sheet.value(1, 1, LocalDate.of(2026, 3, 1).atTime(12, 0));
            sheet.value(1, 2, 12.34);
            sheet.value(50_000, 0, 4_711);
            sheet.value(50_000, 1, LocalDate.of(2026, 3, 2).atTime(6, 0));
            sheet.formula(50_000, 2, "1/0");
            book.newWorksheet("其他").value(0, 0, "x");
        });
        LogReport report = done(purchases(file));
        assertEquals(List.of("K1 sale 2026-03-01 43200 1000 1234"), purchases);
        assertEquals(2, report.rowsRead());
        assertEquals(50_001, report.problems().getFirst().line());
        TableGuess guess = assertInstanceOf(TableGuess.Guess.Good.class,
                TableGuess.of(file, MappedPurchases.fields(), "其他")).guess();
        assertEquals(List.of("订单", "其他"), guess.sheets());
        assertEquals(List.of("x"), guess.columnNames());
    }

    @Test
    void a_million_empty_rows_are_passed_over() throws IOException {
        StringBuilder rows = new StringBuilder(row(1, "会员号", "日期", "金额"));
        rows.append(row(2, "K1", "2026-03-01", "5"));
        for (int i = 3; i <= 1_000_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"/></row>");
        }
        LogReport report = done(purchases(raw(rows.toString())));
        assertEquals(List.of("K1 sale 2026-03-01 -1 1000 500"), purchases);
        assertEquals(1, report.rowsRead());
    }

    @Test
    void the_value_a_formula_came_to_is_read_and_an_error_rejects_its_row() throws IOException {
        String rows = row(1, "会员号", "日期", "金额")
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"K\"&amp;1</f><v>K1</v></c><c r=\"B2\"><v>46082</v></c><c r=\"C2\"><f>2+3</f><v>5</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"e\"><f>NA()</f><v>#N/A</v></c><c r=\"B3\"><v>46082</v></c><c r=\"C3\"><v>5</v></c></row>";
        LogReport report = done(purchases(raw(rows)));
        assertEquals(List.of("K1 sale 2026-03-01 -1 1000 500"), purchases);
        assertEquals(1, report.count(Dirt.FORMULA_ERROR));
    }

    @Test
    void a_damaged_workbook_and_a_zip_that_is_none_are_refused() throws IOException {
        TableMapping mapping = guess(file("o.csv", "会员号,日期,金额\nK1,2026-03-01,5\n", StandardCharsets.UTF_8),
                MappedPurchases.fields(), MappedPurchases.TABLE);
        Path whole = raw(row(1, "会员号", "日期", "金额") + row(2, "K1", "2026-03-01", "5"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        assertEquals(Refusal.Code.DAMAGED_WORKBOOK, refused(purchases(cut, mapping)).code());
        Path other = folder.resolve("other.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.closeEntry();
        }
        assertEquals(Refusal.Code.DAMAGED_WORKBOOK, refused(purchases(other, mapping)).code());
        assertEquals(Refusal.Code.DAMAGED_WORKBOOK,
                refused(purchases(raw(row(1, "会员号", "日期", "金额") + "<row r=\"2\"><c r=\"A2\"><v>x</y>"), mapping))
                        .code());
    }

    @Test
    void a_workbook_that_unfolds_into_too_much_is_refused() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 130; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertTrue(Files.size(bomb) < 1 << 20);
        assertEquals(Refusal.Code.TOO_LARGE, assertInstanceOf(TableGuess.Guess.Refused.class,
                TableGuess.of(bomb, MappedPurchases.fields(), "")).refusal().code());
    }

    @Test
    void a_sheet_that_is_not_there_and_a_mapping_without_a_needed_column_are_refused() throws IOException {
        Path file = raw(row(1, "会员号", "日期", "金额") + row(2, "K1", "2026-03-01", "5"));
        TableMapping mapping = guess(file, MappedPurchases.fields(), MappedPurchases.TABLE);
        TableMapping elsewhere = new TableMapping(mapping.table(), ',', StandardCharsets.UTF_8, true, "nowhere", "CNY",
                SHANGHAI, mapping.columns());
        assertEquals(Refusal.Code.NO_SHEET, refused(purchases(file, elsewhere)).code());
        TableMapping nothing = new TableMapping(mapping.table(), ',', StandardCharsets.UTF_8, true, "", "CNY", SHANGHAI,
                Map.of("amount", mapping.columns().get("amount")));
        assertEquals(Refusal.Code.WRONG_HEADER, refused(purchases(file, nothing)).code());
    }

    private static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append("<c r=\"").append((char) ('A' + i)).append(number).append("\" t=\"inlineStr\"><is><t>")
                    .append(texts[i]).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /// A workbook of one sheet with these rows, written as XML.
    private Path raw(String rows) throws IOException {
        Path file = folder.resolve("raw.xlsx");
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main
                            + "sheet.main+xml\"/></Types>");
            part(zip, "xl/workbook.xml", "<workbook xmlns:r=\"" + relations
                    + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
