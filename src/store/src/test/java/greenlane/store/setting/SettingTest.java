package greenlane.store.setting;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.core.customer.Tier;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.ServiceLevelFormula;
import greenlane.store.Store;
import greenlane.store.TestStore;
import greenlane.store.roster.KnownAgent;
import greenlane.store.roster.KnownQueue;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SettingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path home;

    @Test
    void a_setting_nobody_has_set_has_its_fallback() {
        try (Store store = TestStore.open(home)) {
            assertEquals(true, store.settings().value(Setting.flag("console.first-run", true)));
            assertEquals(Optional.empty(), store.settings().stored(Setting.flag("console.first-run", true)));
        }
    }

    @Test
    void settings_of_every_type_are_there_after_closing_and_opening() {
        FloorPolicy policy = new FloorPolicy(Duration.ofSeconds(15),
                Map.of(Tier.CORE, Duration.ofSeconds(30), Tier.POTENTIAL, Duration.ofMinutes(2), Tier.ORDINARY,
                        Duration.ofMinutes(4), Tier.CUSTOM, Duration.ofMinutes(9)),
                Duration.ZERO, Duration.ofMinutes(45), ZONE);
        try (Store store = TestStore.open(home)) {
            TestStore.done(store.settings().set(Setting.flag("flag", false), true));
            TestStore.done(store.settings().set(Setting.whole("whole", 0), -42L));
            TestStore.done(store.settings().set(Setting.text("text", ""), "绿道 \n; '"));
            TestStore.done(store.settings().set(FloorSettings.SERVICE_LEVEL_FORMULA, ServiceLevelFormula.OF_ANSWERED));
            TestStore.done(store.settings().set(FloorSettings.policy(ZONE), policy));
        }
        try (Store store = TestStore.open(home)) {
            SettingRepository settings = store.settings();
            assertEquals(true, settings.value(Setting.flag("flag", false)));
            assertEquals(-42, settings.value(Setting.whole("whole", 0)));
            assertEquals("绿道 \n; '", settings.value(Setting.text("text", "")));
            assertEquals(ServiceLevelFormula.OF_ANSWERED, settings.value(FloorSettings.SERVICE_LEVEL_FORMULA));
            assertEquals(policy, settings.value(FloorSettings.policy(ZONE)));
        }
    }

    @Test
    void a_text_that_cannot_be_read_counts_as_not_set() {
        try (Store store = TestStore.open(home)) {
            TestStore.done(store.settings().set(Setting.text("floor.policy", ""), "window=soon"));
            assertEquals(FloorPolicy.example(ZONE), store.settings().value(FloorSettings.policy(ZONE)));
        }
    }

    @Test
    void a_saved_mapping_is_replaced_by_one_of_the_same_name() {
        try (Store store = TestStore.open(home)) {
            TestStore.done(store.savedMappings().save(new SavedMapping("bank", "one")));
            TestStore.done(store.savedMappings().save(new SavedMapping("bank", "two")));
            assertEquals(List.of(new SavedMapping("bank", "two")), store.savedMappings().all());
            assertEquals(true, TestStore.done(store.savedMappings().remove("bank")));
            assertEquals(Optional.empty(), store.savedMappings().find("bank"));
        }
    }

    @Test
    void a_queue_that_is_found_again_keeps_what_was_decided_about_it() {
        try (Store store = TestStore.open(home)) {
            KnownQueue decided = new KnownQueue("PS", Medium.PHONE, Optional.of(Duration.ofSeconds(25)));
            KnownQueue found = new KnownQueue("PS", Medium.PHONE, Optional.empty());
            KnownQueue other = new KnownQueue("NE", Medium.CHAT, Optional.empty());
            TestStore.done(store.queues().save(decided));
            assertEquals(1, TestStore.done(store.queues().addMissing(List.of(found, other, other))));
            assertEquals(List.of(other, decided), store.queues().all());
            TestStore.done(store.queues().save(found));
            assertEquals(Optional.of(found), store.queues().find("PS"));
        }
    }

    @Test
    void an_agent_changes_team() {
        try (Store store = TestStore.open(home)) {
            TestStore.done(store.agents().save(new KnownAgent("MICHAL", "")));
            TestStore.done(store.agents().save(new KnownAgent("MICHAL", "Evening")));
            assertEquals(List.of(new KnownAgent("MICHAL", "Evening")), store.agents().all());
        }
    }
}
