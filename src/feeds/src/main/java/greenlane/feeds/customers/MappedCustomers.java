package greenlane.feeds.customers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import greenlane.core.customer.Customer;
import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.LogTally;
import greenlane.feeds.Progress;
import greenlane.feeds.RejectSink;
import greenlane.feeds.Scan;
import greenlane.feeds.mapping.TableField;
import greenlane.feeds.mapping.TableField.Kind;
import greenlane.feeds.mapping.TableMapping;
import greenlane.feeds.mapping.TableRow;
import greenlane.feeds.mapping.TableRow.BadCell;
import greenlane.feeds.mapping.TableScan;

/// Reads a table of customers, a delimited file or a workbook, by a mapping.
///
/// The rules:
/// - A row without a code is rejected, and so is one with a code, name, phone, region or owner longer than is kept, or a date that cannot be read.
/// - A code that an earlier row of the file had rejects the row, which then names that row: which of two is right, the file does not say.
/// - What a customer is in law is taken from words such as `company` and 企业; another word leaves it open.
public final class MappedCustomers {
    /// The word for this set of fields in a mapping.
    public static final String TABLE = "customers";
    /// How many customers a file may have; further rows are rejected.
    public static final int CUSTOMERS_MAX = 5_000_000;

    static final TableField CODE = TableField.of("code", Kind.TEXT, true,
            "code,customer,customer id,customerid,customer code,customer no,id,member,member id,account,account no,客户号,客户编号,客户代码,编号,会员号,会员编号,"
                    + "账号,客戶編號,客戶代碼,編號,會員編號,帳號");
    static final TableField NAME = TableField.of("name", Kind.TEXT, false,
            "name,customer name,full name,contact,company,姓名,名称,客户名称,客户姓名,客户名,会员姓名,联系人,公司名称,名稱,客戶名稱,客戶姓名,聯絡人,公司名稱");
    static final TableField KIND = TableField.of("kind", Kind.TEXT, false,
            "kind,type,customer type,legal form,类型,客户类型,性质,類型,客戶類型");
    static final TableField PHONE = TableField.of("phone", Kind.TEXT, false,
            "phone,phone number,mobile,mobile phone,tel,telephone,电话,手机,手机号,手机号码,联系电话,电话号码,電話,手機,手機號碼,聯絡電話");
    static final TableField REGION = TableField.of("region", Kind.TEXT, false,
            "region,city,province,country,state,area,地区,城市,省份,所在地,区域,地區,區域");
    static final TableField SINCE = TableField.of("since", Kind.MOMENT, false,
            "since,customer since,registered,registration date,joined,created,注册时间,注册日期,入会时间,入会日期,开户日期,成为客户日期,註冊時間,註冊日期,入會日期,開戶日期");
    static final TableField OWNER = TableField.of("owner", Kind.TEXT, false,
            "owner,account manager,manager,responsible,sales,负责人,客户经理,专属客服,归属人,業務,負責人,客戶經理,專屬客服");

    private static final int PHONE_MAX = 64;
    private static final int TEXT_MAX = 128;
    private static final Map<String, Customer.Kind> KINDS = Map.ofEntries(Map.entry("person", Customer.Kind.PERSON),
            Map.entry("individual", Customer.Kind.PERSON), Map.entry("个人", Customer.Kind.PERSON),
            Map.entry("個人", Customer.Kind.PERSON), Map.entry("自然人", Customer.Kind.PERSON),
            Map.entry("company", Customer.Kind.COMPANY), Map.entry("business", Customer.Kind.COMPANY),
            Map.entry("enterprise", Customer.Kind.COMPANY), Map.entry("企业", Customer.Kind.COMPANY),
            Map.entry("企業", Customer.Kind.COMPANY), Map.entry("公司", Customer.Kind.COMPANY),
            Map.entry("单位", Customer.Kind.COMPANY), Map.entry("法人", Customer.Kind.COMPANY));

    private final CustomerSink customers;
    private final Map<String, Long> lines = new HashMap<>();

    private MappedCustomers(CustomerSink customers) {
        this.customers = customers;
    }

    /// What the columns of a table of customers can mean.
    public static List<TableField> fields() {
        return List.of(CODE, NAME, KIND, PHONE, REGION, SINCE, OWNER);
    }

    /// Reads the file.
    public static Scan read(Path file, TableMapping mapping, CustomerSink customers, RejectSink rejects,
            Progress progress) {
        LogTally tally = new LogTally(String.valueOf(file.getFileName()), rejects);
        return TableScan.read(file, mapping, fields(), tally, progress, new MappedCustomers(customers)::row);
    }

    private void row(TableRow row) throws BadCell {
        String code = row.need(CODE, Customer.CODE_MAX);
        CustomerRow customer = new CustomerRow(code, row.text(NAME, Customer.NAME_MAX), kind(row.text(KIND)),
                row.text(PHONE, PHONE_MAX), row.text(REGION, TEXT_MAX), since(row), row.text(OWNER, TEXT_MAX));
        if (lines.size() >= CUSTOMERS_MAX) {
            throw new BadCell("", Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.CUSTOMERS));
        }
        Long earlier = lines.putIfAbsent(code, row.line());
        if (earlier != null) {
            throw row.bad(CODE, Dirt.REPEATED_CODE, new Detail.EarlierLine(code, earlier));
        }
        if (!customers.customer(row.line(), customer)) {
            throw new BadCell("", Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.STORE));
        }
    }

    private static Customer.Kind kind(String word) {
        return KINDS.getOrDefault(word.toLowerCase(Locale.ROOT), Customer.Kind.UNKNOWN);
    }

    private static Optional<LocalDate> since(TableRow row) throws BadCell {
        return row.text(SINCE).isEmpty() ? Optional.empty() : Optional.of(row.moment(SINCE).date());
    }
}
