package greenlane.feeds.customers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import greenlane.core.customer.Customer;
import greenlane.core.customer.Tier;
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

/// Reads a sample of customers with the tier an expert gave each, a delimited file or a workbook, by a mapping.
///
/// A row without a customer or a tier is rejected, and so is one whose tier or customer nobody knows, or whose customer an earlier row of the file had: which
/// of two tiers is right, the file does not say.
public final class MappedLabels {
    /// The word for this set of fields in a mapping.
    public static final String TABLE = "labels";
    /// How many customers a sample may have; further rows are rejected.
    public static final int LABELS_MAX = 1_000_000;

    static final TableField CUSTOMER = TableField.of("customer", Kind.TEXT, true,
            "customer,customer id,customerid,customer code,code,id,member,client,客户,客户号,客户编号,客户代码,编号,会员号,客戶,客戶編號,客戶代碼,編號");
    static final TableField TIER = TableField.of("tier", Kind.TEXT, true,
            "tier,expert tier,label,level,class,segment,等级,客户等级,层级,分层,标签,专家等级,等級,客戶等級,層級,分層,標籤");

    private static final Map<String, Tier> WORDS = Map.ofEntries(Map.entry("core", Tier.CORE),
            Map.entry("核心", Tier.CORE), Map.entry("核心客户", Tier.CORE), Map.entry("核心客戶", Tier.CORE),
            Map.entry("potential", Tier.POTENTIAL), Map.entry("潜力", Tier.POTENTIAL),
            Map.entry("潜力客户", Tier.POTENTIAL), Map.entry("潛力", Tier.POTENTIAL), Map.entry("潛力客戶", Tier.POTENTIAL),
            Map.entry("ordinary", Tier.ORDINARY), Map.entry("standard", Tier.ORDINARY),
            Map.entry("普通", Tier.ORDINARY), Map.entry("普通客户", Tier.ORDINARY), Map.entry("一般", Tier.ORDINARY),
            Map.entry("一般客戶", Tier.ORDINARY), Map.entry("custom", Tier.CUSTOM));

    /// Takes labels. Called on the reading thread, in the order of the file; each customer comes once.
    @FunctionalInterface
    public interface Sink {
        /// Takes a label.
        ///
        /// @return whether there is such a customer; the row is rejected where there is none
        boolean label(long line, String customer, Tier tier);
    }

    private final Map<String, Tier> words;
    private final Sink labels;
    private final Map<String, Long> lines = new HashMap<>();

    private MappedLabels(Map<String, Tier> own, Sink labels) {
        this.words = new HashMap<>(WORDS);
        this.words.putAll(own);
        this.labels = labels;
    }

    /// What the columns of a sample can mean.
    public static List<TableField> fields() {
        return List.of(CUSTOMER, TIER);
    }

    /// Reads the file.
    ///
    /// @param own what tiers are called besides, in small letters
    public static Scan read(Path file, TableMapping mapping, Map<String, Tier> own, Sink labels, RejectSink rejects,
            Progress progress) {
        LogTally tally = new LogTally(String.valueOf(file.getFileName()), rejects);
        return TableScan.read(file, mapping, fields(), tally, progress, new MappedLabels(own, labels)::row);
    }

    private void row(TableRow row) throws BadCell {
        String code = row.need(CUSTOMER, Customer.CODE_MAX);
        String word = row.need(TIER, Customer.NAME_MAX);
        Tier tier = words.get(word.toLowerCase(Locale.ROOT));
        if (tier == null) {
            throw row.bad(TIER, Dirt.NO_SUCH_TIER, word);
        }
        if (lines.size() >= LABELS_MAX) {
            throw new BadCell("", Dirt.OVER_LIMIT, new Detail.Limit(Detail.Limit.Of.CUSTOMERS));
        }
        Long earlier = lines.putIfAbsent(code, row.line());
        if (earlier != null) {
            throw row.bad(CUSTOMER, Dirt.REPEATED_CODE, new Detail.EarlierLine(code, earlier));
        }
        if (!labels.label(row.line(), code, tier)) {
            throw row.bad(CUSTOMER, Dirt.NO_SUCH_CUSTOMER, code);
        }
    }
}
