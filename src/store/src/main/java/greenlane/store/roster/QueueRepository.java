package greenlane.store.roster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorDirectory.Medium;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.QueueRecord;

import static greenlane.store.generated.Tables.QUEUE;

/// The queues the centre has, each by its name.
public final class QueueRepository {
    /// How many are listed.
    public static final int LISTED_MAX = FloorDirectory.QUEUES_MAX;

    private final Database database;
    private final Acts acts;

    public QueueRepository(Database database, Acts acts) {
        this.database = database;
        this.acts = acts;
    }

    /// All of them by name, [#LISTED_MAX] at most.
    public List<KnownQueue> all() {
        return database
                .read(sql -> sql.selectFrom(QUEUE).orderBy(QUEUE.NAME).limit(LISTED_MAX).fetch(QueueRepository::value));
    }

    /// The one of a name.
    public Optional<KnownQueue> find(String name) {
        return database
                .read(sql -> sql.selectFrom(QUEUE).where(QUEUE.NAME.eq(name)).fetchOptional(QueueRepository::value));
    }

    /// Saves one; what was known under the same name is replaced.
    public Acted<KnownQueue> save(KnownQueue queue) {
        return acts.carryOut((sql, changes) -> {
            QueueRecord row = row(queue);
            row.attach(sql.configuration());
            row.merge();
            changes.add(new Change(Change.Kind.QUEUE, queue.name()));
            return queue;
        });
    }

    /// Saves those whose names are not known yet, as a feed has found them. Returns how many that were.
    public Acted<Integer> addMissing(List<KnownQueue> found) {
        return acts.carryOut((sql, changes) -> {
            Set<String> known = sql.select(QUEUE.NAME).from(QUEUE).fetchSet(QUEUE.NAME);
            List<QueueRecord> missing = found.stream().filter(one -> known.add(one.name())).map(QueueRepository::row)
                    .toList();
            sql.batchInsert(missing).execute();
            if (!missing.isEmpty()) {
                changes.add(Change.many(Change.Kind.QUEUE));
            }
            return missing.size();
        });
    }

    /// Removes the one of a name; false when there was none. Its contacts stay.
    public Acted<Boolean> remove(String name) {
        return acts.carryOut((sql, changes) -> {
            boolean removed = sql.deleteFrom(QUEUE).where(QUEUE.NAME.eq(name)).execute() > 0;
            if (removed) {
                changes.add(new Change(Change.Kind.QUEUE, name));
            }
            return removed;
        });
    }

    private static QueueRecord row(KnownQueue queue) {
        QueueRecord row = new QueueRecord();
        row.setName(queue.name());
        row.setMedium(queue.medium().name());
        row.setAnswerTargetMillis(queue.answerTarget().map(Duration::toMillis).orElse(null));
        return row;
    }

    private static KnownQueue value(QueueRecord row) {
        return new KnownQueue(row.getName(), Medium.valueOf(row.getMedium()),
                Optional.ofNullable(row.getAnswerTargetMillis()).map(Duration::ofMillis));
    }
}
