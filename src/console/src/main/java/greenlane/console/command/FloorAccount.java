package greenlane.console.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import greenlane.core.floor.ClosedVisitSink;
import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.core.floor.FloorFigures;
import greenlane.core.floor.FloorPolicy;
import greenlane.core.floor.FloorReducer;
import greenlane.core.floor.FloorSnapshot;

/// A log folded as fast as it can be: the floor at its end, and the last figures of each day in it.
///
/// @param whole the floor when the log, or the time asked for, was reached; its figures of the day span the whole log
/// @param days each day's figures, in order
/// @param events how many events were folded or refused
/// @param untilMillis the time asked for; empty when the log was folded to its end
record FloorAccount(FloorDirectory directory, FloorSnapshot whole, List<Day> days, long events,
        OptionalLong untilMillis) {
    /// A day in the centre's zone and the floor as it stood at its end.
    record Day(LocalDate date, FloorSnapshot last) {}

    /// Folds the events of a log up to a time, or to its end, where nothing more will come and what is open settles.
    static FloorAccount of(List<FloorEvent> events, FloorDirectory directory, FloorPolicy policy,
            OptionalLong untilMillis) {
        FloorReducer whole = FloorReducer.ofWholeLog(directory, policy, ClosedVisitSink.NONE);
        FloorReducer daily = new FloorReducer(directory, policy, ClosedVisitSink.NONE);
        List<Day> days = new ArrayList<>();
        daily.onDayClosed(last -> addDay(days, last, policy.zone()));
        long folded = 0;
        for (FloorEvent event : events) {
            if (untilMillis.isPresent() && event.atMillis() > untilMillis.getAsLong()) {
                break;
            }
            whole.apply(event);
            daily.apply(event);
            folded++;
        }
        if (untilMillis.isPresent()) {
            whole.advance(untilMillis.getAsLong());
            daily.advance(untilMillis.getAsLong());
        } else {
            whole.finish();
            daily.finish();
        }
        FloorSnapshot last = daily.snapshot();
        addDay(days, last, policy.zone());
        return new FloorAccount(directory, whole.snapshot(), List.copyOf(days), folded, untilMillis);
    }

    /// A day in which nobody came in is left out: after the last midnight of a log a conversation may only end.
    private static void addDay(List<Day> days, FloorSnapshot last, ZoneId zone) {
        FloorFigures all = last.figures(FloorSnapshot.ALL, FloorSnapshot.ALL, FloorSnapshot.Range.DAY);
        if (all.offered() > 0 || all.selfServiceOffered() > 0) {
            days.add(new Day(Instant.ofEpochMilli(last.asOfMillis()).atZone(zone).toLocalDate(), last));
        }
    }
}
