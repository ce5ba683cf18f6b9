package greenlane.store.customer;

import java.util.ArrayList;
import java.util.List;

import greenlane.core.customer.Segment;
import greenlane.store.act.Acted;
import greenlane.store.act.Acts;
import greenlane.store.act.Change;
import greenlane.store.disk.Database;
import greenlane.store.generated.tables.records.SegmentRecord;

import static greenlane.store.generated.Tables.SEGMENT;

/// The saved segments, each by its name.
public final class SegmentRepository {
    /// How many are listed.
    public static final int LISTED_MAX = 1_000;

    private final Database database;
    private final Acts acts;

    public SegmentRepository(Database database, Acts acts) {
        this.database = database;
        this.acts = acts;
    }

    /// All of them by name, [#LISTED_MAX] at most. One that a later version wrote in a way this one cannot read is left out.
    public List<Segment> all() {
        List<Segment> all = new ArrayList<>();
        database.read(sql -> sql.selectFrom(SEGMENT).orderBy(SEGMENT.NAME).limit(LISTED_MAX).fetch())
                .forEach(row -> Segment.read(row.getName(), row.getContent()).ifPresent(all::add));
        return all;
    }

    /// Saves a segment; one of the same name is replaced.
    public Acted<Segment> save(Segment segment) {
        return acts.carryOut((sql, changes) -> {
            SegmentRecord row = new SegmentRecord(segment.name(), segment.content());
            row.attach(sql.configuration());
            row.merge();
            changes.add(new Change(Change.Kind.SEGMENT, segment.name()));
            return segment;
        });
    }

    /// Removes the segment of a name; false when there was none.
    public Acted<Boolean> remove(String name) {
        return acts.carryOut((sql, changes) -> {
            boolean removed = sql.deleteFrom(SEGMENT).where(SEGMENT.NAME.eq(name)).execute() > 0;
            if (removed) {
                changes.add(new Change(Change.Kind.SEGMENT, name));
            }
            return removed;
        });
    }
}
