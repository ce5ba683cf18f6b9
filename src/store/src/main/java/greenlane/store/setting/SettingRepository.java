package greenlane.store.setting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.SettingRecord;

import static greenlane.store.generated.Tables.SETTING;

/// The settings by name. Reads are answered from memory and may be made on the screen's thread, once [#load] has run.
public final class SettingRepository {
    /// How many characters a setting can have.
    public static final int CONTENT_CHARS_MAX = SETTING.CONTENT.getDataType().length();
    /// How many settings there can be; a further one is a bug.
    public static final int COUNT_MAX = 10_000;

    private static final Logger log = LoggerFactory.getLogger(SettingRepository.class);

    private final Database database;
    private final Acts acts;
    private final Object gate = new Object();
    private volatile Map<String, String> contents = Map.of();

    public SettingRepository(Database database, Acts acts) {
        this.database = database;
        this.acts = acts;
    }

    /// Loads the classes that [#load] needs. Changes nothing.
    public static void warmUp() {
        log.debug("{}", all(Database.sql()).getSQL());
    }

    private static ResultQuery<Record2<String, String>> all(DSLContext sql) {
        return sql.select(SETTING.NAME, SETTING.CONTENT).from(SETTING).limit(COUNT_MAX);
    }

    /// Reads all settings into memory.
    public void load() {
        synchronized (gate) {
            contents = Map
                    .copyOf(database.read(sql -> all(sql).fetchMap(SETTING.NAME, SETTING.CONTENT)));
        }
    }

    /// A setting's value.
    public <T> T value(Setting<T> setting) {
        return stored(setting).orElse(setting.fallback());
    }

    /// A setting's value if somebody has set it.
    public <T> Optional<T> stored(Setting<T> setting) {
        return Optional.ofNullable(contents.get(setting.name())).flatMap(setting.read());
    }

    /// Sets a setting. When it cannot be stored, [#value] still answers the old one.
    public <T> Acted<T> set(Setting<T> setting, T value) {
        String content = setting.write().apply(value);
        if (content.length() > CONTENT_CHARS_MAX) {
            throw new IllegalArgumentException("setting " + setting.name() + " is longer than " + CONTENT_CHARS_MAX);
        }
        synchronized (gate) {
            if (contents.size() >= COUNT_MAX && !contents.containsKey(setting.name())) {
                throw new IllegalStateException("there are more than " + COUNT_MAX + " settings");
            }
            return acts.carryOut((sql, changes) -> {
                SettingRecord row = new SettingRecord(setting.name(), content);
                row.attach(sql.configuration());
                row.merge();
                changes.add(new Change(Change.Kind.SETTING, setting.name()));
                return value;
            }, _ -> adopt(setting.name(), content));
        }
    }

    private void adopt(String name, String content) {
        Map<String, String> next = new HashMap<>(contents);
        next.put(name, content);
        contents = Map.copyOf(next);
    }
}
