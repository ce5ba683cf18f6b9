package greenlane.console.area;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import greenlane.console.value.TierMaking;
import greenlane.core.customer.Customer;
import greenlane.core.purchase.OrderBook;
import greenlane.core.purchase.PurchaseLine;
import greenlane.core.tier.TierPolicy;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.act.Acted;
import greenlane.store.customer.CustomerChange;
import greenlane.store.disk.FolderLock.Holder;
import greenlane.store.purchase.ImportRules;
import greenlane.store.purchase.PurchaseImport;
import greenlane.store.purchase.PurchaseRepository;

/// A store of invented customers, who buy at rates of their own until they leave, the same every time.
public final class InventedCentre implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-12T06:32:08Z");
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final InstantSource CLOCK = InstantSource.fixed(NOW);
    public static final LocalDate TODAY = NOW.atZone(ZONE).toLocalDate();

    private static final long SEED = 20_260_312;
    private static final int DAYS = 3 * 365;
    private static final String FAMILIES = "陈林黄赵周吴郑潘徐孙马梁王唐叶刘";
    private static final String GIVEN = "国强文静晓梅志远建平爱华玉兰立新桂芳倩伟洋丽超";
    private static final List<String> REGIONS = List.of("上海", "杭州", "苏州", "宁波", "南京", "合肥");

    private final Store store;

    public InventedCentre(Path folder) {
        if (!(Store.open(folder, new Holder(ProcessHandle.current().pid(), "test"),
                CLOCK) instanceof StoreOpening.Opened(Store opened))) {
            throw new IllegalStateException("no store in " + folder);
        }
        store = opened;
    }

    /// The store.
    public Store store() {
        return store;
    }

    /// Adds customers with three years of purchases.
    public InventedCentre fill(int customers) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<CustomerChange> people = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            String name = "" + FAMILIES.charAt(random.nextInt(FAMILIES.length()))
                    + GIVEN.charAt(random.nextInt(GIVEN.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()));
            people.add(new CustomerChange(code(i), name, Customer.Kind.PERSON,
                    String.format(Locale.ROOT, "1380000%04d", i * 37 % 10_000), REGIONS.get(i % REGIONS.size()),
                    Optional.empty(), ""));
        }
        done(store.customers().save(people));
        buy(customers, random);
        return this;
    }

    /// The code of a customer.
    public static String code(int customer) {
        return String.format(Locale.ROOT, "C-%06d", customer);
    }

    private void buy(int customers, SplittableRandom random) {
        if (!(store.purchases().begin("invented.csv", "0".repeat(64), new ImportRules("CNY",
                OrderBook.EqualLines.KEEP_ALL)) instanceof PurchaseRepository.Beginning.Begun(PurchaseImport running))) {
            throw new IllegalStateException("no purchases are taken");
        }
        try (running) {
            int last = (int) TODAY.toEpochDay();
            for (int i = 0; i < customers; i++) {
                double day = last - DAYS + random.nextInt(DAYS);
                double gap = 18 + 220 * random.nextDouble() * random.nextDouble();
                double leaving = 0.02 + 0.25 * random.nextDouble() * random.nextDouble();
                double usual = Math.exp(5.2 + 1.1 * random.nextGaussian());
                for (int order = 0; order < 160 && day <= last; order++) {
                    running.add(new PurchaseLine(code(i), code(i) + "-" + order, (int) day, PurchaseLine.UNKNOWN, "P",
                            "", 1, Math.max(900, Math.round(usual * (0.6 + 0.8 * random.nextDouble())) * 100),
                            PurchaseLine.UNKNOWN));
                    if (random.nextDouble() < leaving) {
                        break;
                    }
                    day += 1 - gap * Math.log(1 - random.nextDouble());
                }
            }
            done(running.keep(0));
        }
    }

    /// Adopts the example policy and makes a run at the end of each of some months, and today.
    public InventedCentre run(int months) {
        adopt(TierPolicy.example());
        for (int back = months; back > 0; back--) {
            run(YearMonth.from(TODAY).minusMonths(back).atEndOfMonth());
        }
        run(TODAY);
        return this;
    }

    public TierPolicy adopt(TierPolicy policy) {
        return done(store.tiers().policies().adopt(policy));
    }

    public void run(LocalDate asOf) {
        if (!(new TierMaking(store, Runnable::run).run(asOf, Optional.empty()) instanceof TierMaking.Result.Done)) {
            throw new IllegalStateException("no run as of " + asOf);
        }
    }

    private static <T> T done(Acted<T> acted) {
        if (acted instanceof Acted.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("nothing was stored: " + acted);
    }

    @Override
    public void close() {
        store.close();
    }
}
