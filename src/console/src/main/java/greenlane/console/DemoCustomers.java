package greenlane.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

import greenlane.console.i18n.Texts;
import greenlane.console.keeping.StoredTags;
import greenlane.console.value.TierMaking;
import greenlane.core.customer.Customer;
import greenlane.core.customer.Tier;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.Outcome;
import greenlane.core.purchase.OrderBook;
import greenlane.core.purchase.PurchaseLine;
import greenlane.feeds.simulator.FloorSimulator;
import greenlane.store.Store;
import greenlane.store.act.Acted;
import greenlane.store.contact.ContactImport;
import greenlane.store.contact.ImportBatch;
import greenlane.store.customer.CustomerChange;
import greenlane.store.purchase.ImportRules;
import greenlane.store.purchase.PurchaseImport;
import greenlane.store.purchase.PurchaseRepository;

/// Invented customers with three years of purchases, a year of monthly tiers, notes and tags, for pictures. Every name says that it is invented. They
/// go into a store for passing use only, never into one that somebody works with.
///
/// @param texts in whose language the names are
/// @param today the last day anybody bought something
record DemoCustomers(Store store, Texts texts, LocalDate today, ZoneId zone) {
    /// How many there are: enough for the models to be fitted.
    static final int COUNT = 1_400;

    private static final long SEED = 20_260_312;
    private static final int DAYS = 3 * 365;
    private static final String CONTACTS_DIGEST = "2".repeat(64);
    private static final int RUNS = 12;
    private static final int CONTACTS = 8;
    private static final int OWNED = 9;
    private static final int COMPANY = 6;
    private static final int PURCHASES_MAX = 160;
    private static final List<String> MODELS = List.of("GL-110", "GL-210", "GL-210 Pro", "GL-350", "GL-F20",
            "GL-F20 Max",
            "GL-W5", "GL-W7");

    /// Fills the store, or gives who is there already the names of another language.
    void fill() {
        boolean first = store.customers().count() == 0;
        done(store.customers().save(people()));
        if (first) {
            buy();
            TierMaking runs = new TierMaking(store, Runnable::run);
            for (int back = RUNS - 1; back > 0; back--) {
                made(runs.run(YearMonth.from(today).minusMonths(back).atEndOfMonth(), Optional.empty()));
            }
            made(runs.run(today, Optional.empty()));
        }
        call();
        new DemoNotes(store, texts).write(COUNT, DemoCustomers::code);
        done(new StoredTags(store, () -> zone).make(today));
    }

    /// Contacts whose queues and agents have the names of this language, in place of those of another.
    private void call() {
        for (ImportBatch earlier : store.imports().ofFile(CONTACTS_DIGEST)) {
            done(store.imports().undo(earlier.id()));
        }
        try (ContactImport running = done(store.imports().begin("demo-contacts.csv", CONTACTS_DIGEST))) {
            done(running.add(contacts()));
            done(running.keep(0));
        }
    }

    private static void made(TierMaking.Result result) {
        if (!(result instanceof TierMaking.Result.Done)) {
            throw new IllegalStateException("the demo has no tiers: " + result);
        }
    }

    static <T> T done(Acted<T> acted) {
        if (acted instanceof Acted.Done<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("the store of the demo took nothing: " + acted);
    }

    private static String code(int customer) {
        return String.format(Locale.ROOT, "C-%06d", 10_000 + customer * 7);
    }

    /// The code of whom the simulated floor calls by a name; the name itself where it is nobody's here.
    String codeOf(String name) {
        int number = name.lastIndexOf(' ') + 1;
        if (number == 0 || !name.substring(number).chars().allMatch(Character::isDigit)) {
            return name;
        }
        int customer = Integer.parseInt(name.substring(number)) - 1;
        return customer >= 0 && customer < COUNT && customer % COMPANY != 0 ? code(customer) : name;
    }

    private List<CustomerChange> people() {
        List<String> plants = List.of(texts.text("customers.demo.plants").split(",", -1));
        List<String> regions = List.of(texts.text("customers.demo.regions").split(",", -1));
        List<String> owners = List.of(texts.text("customers.demo.owners").split(",", -1));
        List<CustomerChange> people = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            boolean company = i % COMPANY == 0;
            String name = texts.text(company ? "customers.demo.company" : "customers.demo.person",
                    plants.get(i % plants.size()), String.format(Locale.ROOT, "%03d", i + 1));
            people.add(new CustomerChange(code(i), name, company ? Customer.Kind.COMPANY : Customer.Kind.PERSON,
                    String.format(Locale.ROOT, "1380000%04d", (i * 37) % 10_000), regions.get(i % regions.size()),
                    Optional.empty(), i % OWNED == 0 ? owners.get(i % owners.size()) : ""));
        }
        return people;
    }

    private void buy() {
        if (!(store.purchases().begin("demo.csv", "0".repeat(64),
                new ImportRules("CNY",
                        OrderBook.EqualLines.KEEP_ALL)) instanceof PurchaseRepository.Beginning.Begun(PurchaseImport running))) {
            throw new IllegalStateException("the store of the demo takes no purchases");
        }
        try (running) {
            SplittableRandom random = new SplittableRandom(SEED);
            for (int i = 0; i < COUNT; i++) {
                buy(running, i, random);
            }
            done(running.keep(0));
        }
    }

    /// Each buys at a rate of their own until they leave for good, some after the very first time; those who call the simulated floor as core customers
    /// mostly are.
    private void buy(PurchaseImport running, int customer, SplittableRandom random) {
        int last = (int) today.toEpochDay();
        double day = last - DAYS + random.nextInt(DAYS);
        double better = switch (FloorSimulator.tier(customer)) {
            case CORE -> 1;
            case POTENTIAL -> 0.5;
            case ORDINARY, CUSTOM -> 0;
        };
        double gapDays = 20 + 240 * (1 - 0.8 * better) * random.nextDouble() * random.nextDouble();
        double leaving = 0.02 + 0.25 * (1 - 0.9 * better) * random.nextDouble() * random.nextDouble();
        double usual = Math.exp(5.2 + 1.2 * better + 0.9 * random.nextGaussian());
        for (int order = 0; order < PURCHASES_MAX && day <= last; order++) {
            String model = MODELS.get(random.nextInt(MODELS.size()));
            long price = Math.max(900, Math.round(usual * (0.6 + 0.8 * random.nextDouble())) * 100);
            running.add(new PurchaseLine(code(customer), code(customer) + "-" + order, (int) day,
                    random.nextInt(8 * 3600, 21 * 3600), model, model, 1 + random.nextInt(3), price,
                    PurchaseLine.UNKNOWN));
            if (random.nextDouble() < leaving) {
                break;
            }
            day += 1 - gapDays * Math.log(1 - random.nextDouble());
        }
    }

    private List<ClosedContact> contacts() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        List<String> owners = List.of(texts.text("customers.demo.owners").split(",", -1));
        List<String> queues = List.of(texts.text("customers.demo.queues").split(",", -1));
        List<ClosedContact> contacts = new ArrayList<>();
        Instant end = today.atTime(16, 0).atZone(zone).toInstant();
        for (int i = 0; i < COUNT; i++) {
            int many = random.nextInt(CONTACTS);
            for (int j = 0; j < many; j++) {
                boolean answered = random.nextInt(8) > 0;
                contacts.add(new ClosedContact(ClosedContact.SIMULATED, "demo-" + i + "-" + j, 1, code(i),
                        queues.get(random.nextInt(queues.size())),
                        random.nextInt(3) == 0 ? Medium.MESSAGING : Medium.PHONE, Tier.ORDINARY,
                        answered ? Outcome.ANSWERED : Outcome.ABANDONED,
                        answered ? owners.get(random.nextInt(owners.size())) : "",
                        end.minusSeconds(random.nextInt(300 * 86_400)).toEpochMilli(), random.nextInt(120_000),
                        answered ? 60_000 + random.nextInt(600_000) : 0, 0, 0, random.nextInt(10) == 0));
            }
        }
        return contacts;
    }
}
