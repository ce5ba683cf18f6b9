package greenlane.store.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.store.Contacts;
import greenlane.store.TestStore;
import greenlane.store.act.Acts;
import greenlane.store.contact.ContactRepository;
import greenlane.store.disk.PowerCut.Fate;
import greenlane.store.setting.Setting;
import greenlane.store.setting.SettingRepository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// The power is cut at many moments of a busy store, and every time the facts that had been acknowledged are looked for.
class PowerCutTest {
    private static final long SEED = 20_260_301;
    private static final int FACTS = Integer.getInteger("greenlane.test.facts", 60);
    private static final int CUTS = Integer.getInteger("greenlane.test.cuts", 40);

    /// One cut in thirteen damages a file written without order: this many find one for sure.
    private static final int CUTS_TO_DAMAGE_MAX = 400;

    @TempDir
    Path folder;

    private int files;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final PowerCut disk = new PowerCut(acknowledged::get);

    @Test
    void an_acknowledged_fact_survives_a_power_cut_at_any_moment() throws Exception {
        int created = runBusyStore(OrderedFileSystem.SCHEME + ":" + PowerCut.SCHEME);
        for (Fate fate : Fate.values()) {
            assertEquals(List.of(), losses(created, fate, CUTS, Integer.MAX_VALUE),
                    () -> "seed " + SEED + ", fate " + fate);
        }
    }

    /// What the test above would miss if it could not fail, and why [OrderedFileSystem] is there.
    @Test
    void without_ordered_writes_some_cut_damages_the_file() throws Exception {
        int created = runBusyStore(PowerCut.SCHEME);
        assertNotEquals(List.of(), losses(created, Fate.ANY, CUTS_TO_DAMAGE_MAX, 1), () -> "seed " + SEED);
    }

    /// H2 with none of the store's settings.
    @Test
    void the_database_as_it_comes_loses_acknowledged_commits() throws Exception {
        disk.insert();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:" + PowerCut.SCHEME + ":" + folder.resolve("plain").toAbsolutePath(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table setting (name varchar(128) primary key)");
            statement.execute("checkpoint sync");
            for (int number = 0; number < FACTS; number++) {
                statement.execute("insert into setting values ('fact." + number + "')");
            }
            Set<String> facts = new HashSet<>();
            assertEquals("", facts(disk.foundAt(disk.moments(), Fate.NONE, new Random(SEED)), facts));
            assertTrue(facts.size() < FACTS, "the cut took nothing, so it proves nothing");
        }
    }

    /// Facts and contacts by turns. Returns the moment from which the store was there.
    private int runBusyStore(String fileSystem) throws Exception {
        disk.insert();
        try (Database database = Database.open(fileSystem, folder.resolve("busy.mv.db"), true)) {
            try (Connection connection = database.connection()) {
                Migrations.SHIPPED.run(connection, 0, TestStore.NOW);
            }
            database.command("CHECKPOINT SYNC");
            int created = disk.moments();
            Acts acts = new Acts(database, () -> Long.MAX_VALUE);
            SettingRepository settings = new SettingRepository(database, acts);
            ContactRepository contacts = new ContactRepository(database, acts);
            for (int number = 0; number < FACTS; number++) {
                TestStore.done(settings.set(Setting.text("fact." + number, ""), "x".repeat(number * 37 % 2_000)));
                acknowledged.incrementAndGet();
                TestStore.done(contacts.addAll(Contacts.range("live", number * 20, number * 20 + 20)));
            }
            return created;
        }
    }

    /// Cuts the power at random moments until it was damaging enough, and says what was lost or damaged.
    private List<String> losses(int created, Fate fate, int cuts, int enough) throws IOException {
        Random random = new Random(SEED);
        List<String> losses = new ArrayList<>();
        for (int cut = 0; cut < cuts && losses.size() < enough; cut++) {
            int moment = random.nextInt(created, disk.moments());
            Set<String> facts = new HashSet<>();
            String trouble = facts(disk.foundAt(moment, fate, random), facts);
            int expected = disk.acknowledgedAt(moment);
            for (int number = 0; number < expected; number++) {
                if (!facts.contains("fact." + number)) {
                    trouble += " fact " + number + " of " + expected + " is missing";
                }
            }
            if (!trouble.isEmpty()) {
                losses.add("moment " + moment + ": " + trouble);
            }
        }
        return losses;
    }

    /// Collects the facts in a file found after a cut; returns what is wrong with it.
    private String facts(byte[] file, Set<String> facts) throws IOException {
        Path found = folder.resolve("found-" + files++ + ".mv.db");
        Files.write(found, file);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + StoreFiles.address(found), "sa", "");
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select name from setting")) {
                while (rows.next()) {
                    facts.add(rows.getString(1));
                }
                return Soundness.readThrough(connection).orElse("");
            } finally {
                // the setting to stay open without connections lies in the file
                statement.execute("shutdown immediately");
            }
        } catch (SQLException failure) {
            return String.valueOf(failure.getMessage());
        } finally {
            Files.delete(found);
        }
    }
}
