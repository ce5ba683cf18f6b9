package greenlane.store.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import greenlane.core.floor.FloorDirectory;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.AgentRecord;

import static greenlane.store.generated.Tables.AGENT;

/// The agents the centre has, each by its name.
public final class AgentRepository {
    /// How many are listed.
    public static final int LISTED_MAX = FloorDirectory.AGENTS_MAX;

    private final Database database;
    private final Acts acts;

    public AgentRepository(Database database, Acts acts) {
        this.database = database;
        this.acts = acts;
    }

    /// All of them by name, [#LISTED_MAX] at most.
    public List<KnownAgent> all() {
        return database
                .read(sql -> sql.selectFrom(AGENT).orderBy(AGENT.NAME).limit(LISTED_MAX).fetch(AgentRepository::value));
    }

    /// The one of a name.
    public Optional<KnownAgent> find(String name) {
        return database
                .read(sql -> sql.selectFrom(AGENT).where(AGENT.NAME.eq(name)).fetchOptional(AgentRepository::value));
    }

    /// Saves one; what was known under the same name is replaced.
    public Acted<KnownAgent> save(KnownAgent agent) {
        return acts.carryOut((sql, changes) -> {
            AgentRecord row = row(agent);
            row.attach(sql.configuration());
            row.merge();
            changes.add(new Change(Change.Kind.AGENT, agent.name()));
            return agent;
        });
    }

    /// Saves those whose names are not known yet, as a feed has found them. Returns how many that were.
    public Acted<Integer> addMissing(List<KnownAgent> found) {
        return acts.carryOut((sql, changes) -> {
            Set<String> known = sql.select(AGENT.NAME).from(AGENT).fetchSet(AGENT.NAME);
            List<AgentRecord> missing = found.stream().filter(one -> known.add(one.name())).map(AgentRepository::row)
                    .toList();
            sql.batchInsert(missing).execute();
            if (!missing.isEmpty()) {
                changes.add(Change.many(Change.Kind.AGENT));
            }
            return missing.size();
        });
    }

    /// Removes the one of a name; false when there was none. Its contacts stay.
    public Acted<Boolean> remove(String name) {
        return acts.carryOut((sql, changes) -> {
            boolean removed = sql.deleteFrom(AGENT).where(AGENT.NAME.eq(name)).execute() > 0;
            if (removed) {
                changes.add(new Change(Change.Kind.AGENT, name));
            }
            return removed;
        });
    }

    private static AgentRecord row(KnownAgent agent) {
        AgentRecord row = new AgentRecord();
        row.setName(agent.name());
        row.setTeam(agent.team());
        return row;
    }

    private static KnownAgent value(AgentRecord row) {
        return new KnownAgent(row.getName(), row.getTeam());
    }
}
