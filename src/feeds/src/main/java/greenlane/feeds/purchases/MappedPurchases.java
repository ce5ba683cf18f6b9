package greenlane.feeds.purchases;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.Refusal;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.mapping.TableField;
import greenlane.feeds.mapping.TableField.Kind;
import greenlane.feeds.mapping.TableMapping;
import greenlane.feeds.mapping.TableRow;
import greenlane.feeds.mapping.TableRow.BadCell;
import greenlane.feeds.mapping.TableRow.DateTime;
import greenlane.feeds.mapping.TableScan;

/// Reads a table of purchases, a delimited file or a workbook, by a mapping.
///
/// The rules:
/// - A row without a customer, or whose date, quantity, price or amount cannot be read, is rejected.
/// - The amount is the amount's column, or the price times the quantity. Without a quantity it is one.
/// - A quantity or an amount below zero is a cancellation, and so is an invoice that begins with `C` and a digit. A price below zero with a
///   quantity above zero is rejected. An amount of zero is a gift and is noted.
/// - Rows that are the same stay: a table without a layout of its own may mean two purchases by them.
public final class MappedPurchases {
    /// The word for this set of fields in a mapping.
    public static final String TABLE = "purchases";

    static final TableField CUSTOMER = TableField.of("customer", Kind.TEXT, true,
            "customer,customer id,customerid,customer code,customer no,member,member id,client,buyer,buyer id,user id,客户,客户号,客户编号,客户代码,会员,会员号,"
                    + "会员编号,买家,买家id,用户id,客戶,客戶編號,客戶代碼,會員,會員編號,買家");
    static final TableField DATE = TableField.of("date", Kind.MOMENT, true,
            "date,invoicedate,invoice date,order date,orderdate,purchase date,time,order time,created,paid at,日期,订单日期,下单时间,下单日期,购买日期,"
                    + "购买时间,付款时间,成交时间,交易时间,訂單日期,下單時間,購買日期,付款時間,交易時間");
    static final TableField INVOICE = TableField.of("invoice", Kind.TEXT, false,
            "invoice,invoiceno,invoice no,order,order id,order no,order number,receipt,transaction,transaction id,订单,订单号,订单编号,单号,发票号,小票号,"
                    + "流水号,訂單,訂單編號,單號,發票號");
    static final TableField PRODUCT = TableField.of("product", Kind.TEXT, false,
            "product,stockcode,stock code,product code,product id,sku,item,item code,商品,商品编码,商品编号,商品代码,货号,产品,产品编号,商品編號,商品代碼,貨號,產品");
    static final TableField DESCRIPTION = TableField.of("description", Kind.TEXT, false,
            "description,product name,item name,title,商品名称,品名,产品名称,商品名稱,產品名稱");
    static final TableField QUANTITY = TableField.of("quantity", Kind.NUMBER, false,
            "quantity,qty,items,count,units,数量,件数,购买数量,數量,件數");
    static final TableField PRICE = TableField.of("price", Kind.NUMBER, false,
            "price,unitprice,unit price,单价,价格,商品单价,單價,價格");
    static final TableField AMOUNT = TableField.of("amount", Kind.NUMBER, false,
            "amount,total,sum,value,revenue,dollars,paid,line total,金额,总额,总金额,实付,实付金额,付款金额,成交金额,金額,總額,實付金額");
    static final TableField REGION = TableField.of("region", Kind.TEXT, false,
            "region,country,city,province,state,地区,城市,省份,国家,地區,國家");

    private static final int REGION_MAX = 128;
    private static final BigDecimal MILLI = BigDecimal.valueOf(1_000);

    private final LogTally tally;
    private final PurchaseSink purchases;
    private final Amounts amounts;
    private final RowClock clock;
    private final PurchaseLine purchase = new PurchaseLine();

    private MappedPurchases(PurchaseReading reading, LogTally tally, PurchaseSink purchases) {
        this.tally = tally;
        this.purchases = purchases;
        amounts = new Amounts(reading);
        clock = new RowClock(reading);
    }

    /// What the columns of a table of purchases can mean. Beside those that must be there, either the price or the amount must.
    public static List<TableField> fields() {
        return List.of(CUSTOMER, DATE, INVOICE, PRODUCT, DESCRIPTION, QUANTITY, PRICE, AMOUNT, REGION);
    }

    /// Reads the file. The zone of the reading, not of the mapping, holds.
    public static Scan read(Path file, TableMapping mapping, PurchaseReading reading, PurchaseSink purchases,
            RejectSink rejects, Progress progress) {
        String name = String.valueOf(file.getFileName());
        Optional<Refusal> refused = reading.refusal(name);
        if (refused.isEmpty() && mapping.column(PRICE).isEmpty() && mapping.column(AMOUNT).isEmpty()) {
            refused = Optional.of(new Refusal(name, 0, AMOUNT.code(), Refusal.Code.WRONG_HEADER,
                    new Detail.NoAmount()));
        }
        if (refused.isPresent()) {
            return new Scan.Refused(refused.get());
        }
        LogTally tally = new LogTally(name, rejects);
        MappedPurchases rows = new MappedPurchases(reading, tally, purchases);
        return TableScan.read(file, mapping, fields(), tally, progress, rows::row);
    }

    private void row(TableRow row) throws BadCell {
        if (row.text(CUSTOMER).isEmpty()) {
            tally.classed(PurchaseClass.NO_CUSTOMER);
            throw row.bad(CUSTOMER, Dirt.NO_CUSTOMER, "");
        }
        purchase.customer = row.text(CUSTOMER, PurchaseLine.CODE_MAX);
        purchase.invoice = row.text(INVOICE, PurchaseLine.CODE_MAX);
        purchase.product = row.text(PRODUCT, PurchaseLine.CODE_MAX);
        String description = row.text(DESCRIPTION);
        purchase.description = description.substring(0,
                Math.min(description.length(), PurchaseLine.DESCRIPTION_MAX));
        purchase.region = row.text(REGION, REGION_MAX);
        DateTime at = row.moment(DATE);
        if (!(at.time() == null ? clock.set(at.date()) : clock.set(at.local()))) {
            throw row.bad(DATE, Dirt.NOT_A_DATE, at.date().toString());
        }
        purchase.day = clock.day();
        purchase.second = clock.second();
        money(row);
        if (!purchases.purchase(row.line(), purchase)) {
            throw new BadCell("", Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.STORE));
        }
    }

    private void money(TableRow row) throws BadCell {
        boolean counted = row.has(QUANTITY) && !row.text(QUANTITY).isEmpty();
        BigDecimal quantity = counted ? row.number(QUANTITY) : BigDecimal.ONE;
        if (quantity.signum() == 0) {
            throw row.bad(QUANTITY, Dirt.NO_QUANTITY, "");
        }
        boolean whole = row.has(AMOUNT) && !row.text(AMOUNT).isEmpty();
        BigDecimal price = whole ? BigDecimal.ONE : row.number(PRICE);
        if (price.signum() < 0) {
            throw row.bad(PRICE, Dirt.NEGATIVE_PRICE, price.toPlainString());
        }
        BigDecimal amount = whole ? row.number(AMOUNT) : price.multiply(quantity);
        TableField from = whole ? AMOUNT : PRICE;
        boolean cancelled = quantity.signum() < 0 || amount.signum() < 0 || purchase.invoice.matches("[Cc]\\d.*");
        long minor = amounts.of(amount.abs());
        BigDecimal millis = quantity.abs().multiply(MILLI);
        if (minor == Amounts.TOO_LARGE || millis.compareTo(BigDecimal.valueOf(Amounts.MAX)) > 0) {
            throw row.bad(from, Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.AMOUNT));
        }
        if (cancelled) {
            tally.classed(PurchaseClass.CANCELLATION);
        }
        if (amount.signum() == 0) {
            tally.classed(PurchaseClass.ZERO_PRICE);
            tally.noted(row.line(), row.name(from), Dirt.ZERO_PRICE, Detail.none());
        }
        purchase.kind = cancelled
                ? PurchaseLine.Kind.CANCELLATION
                : amount.signum() == 0 ? PurchaseLine.Kind.GIFT : PurchaseLine.Kind.SALE;
        purchase.quantityMillis = Math.max(1, millis.longValue());
        purchase.amountMinor = minor;
    }
}
