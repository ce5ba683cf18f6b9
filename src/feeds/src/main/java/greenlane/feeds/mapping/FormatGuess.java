package greenlane.feeds.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import greenlane.feeds.mapping.CellReader.Moment;
import greenlane.feeds.mapping.ValueFormat.Kind;

/// Finds the ways in which a column's values can be written.
final class FormatGuess {
    private static final List<String> DATES = List.of("uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuu年M月d日", "uuuuMMdd",
            "d.M.uuuu", "d/M/uuuu", "M/d/uuuu", "d-M-uuuu");
    private static final List<String> TIMES = List.of("H:mm:ss", "H:mm", "H:mm:ss.SSS", "h:mm:ss a", "h:mm a",
            "HHmmss");
    private static final Set<String> DAY_OR_MONTH_FIRST = Set.of("d/M/uuuu", "M/d/uuuu");
    private static final double SERIAL_FROM = 20_000;
    private static final double SERIAL_TO = 80_000;
    private static final double EPOCH_FROM = 5e8;
    private static final double EPOCH_TO = 1e10;

    /// One value in so many may be unreadable without changing what the others say.
    private static final int VALUES_PER_MISFIT = 5;

    private final CellReader reader = new CellReader();

    /// What a column's values can be.
    ///
    /// @param offered as date and time in one
    /// @param ambiguous whether day and month could stand the other way round, or a spreadsheet has changed some dates
    record Ways(List<ValueFormat> offered, List<ValueFormat> date, List<ValueFormat> time, List<ValueFormat> length,
            boolean ambiguous) {
        boolean none() {
            return offered.isEmpty() && date.isEmpty() && time.isEmpty() && length.isEmpty();
        }

        List<ValueFormat> of(Field field) {
            return switch (field) {
                case OFFERED -> offered;
                case DATE -> date;
                case TIME -> time;
                case WAIT, TALK, HOLD, AFTER_CALL -> length;
                case REFERENCE, CUSTOMER, QUEUE, TIER, AGENT, OUTCOME, TRANSFERRED, RESOLVED, NOTE ->
                    List.of(ValueFormat.TEXT);
            };
        }
    }

    /// The ways that fit the values, which are not blank: every one of them, or where nothing does, nearly all.
    Ways ways(List<String> values) {
        if (values.isEmpty()) {
            return new Ways(List.of(), List.of(), List.of(), List.of(), false);
        }
        Ways exact = ways(values, 0);
        return exact.none() ? ways(values, values.size() / VALUES_PER_MISFIT) : exact;
    }

    private Ways ways(List<String> values, int misfitsMax) {
        List<ValueFormat> offered = new ArrayList<>();
        List<ValueFormat> date = new ArrayList<>();
        List<ValueFormat> time = new ArrayList<>();
        List<ValueFormat> length = new ArrayList<>();
        patterns(values, misfitsMax, offered, date, time);
        numbers(values, misfitsMax, offered, date, time, length);
        boolean mixed = offered.isEmpty() && date.isEmpty() && mixed(values, offered, date);
        if (values.stream().filter(value -> reader.length(value, ValueFormat.of(Kind.CLOCK)).isEmpty())
                .count() <= misfitsMax) {
            length.add(ValueFormat.of(Kind.CLOCK));
        }
        List<ValueFormat> dated = date.isEmpty() ? offered : date;
        long dayOrMonth = dated.stream()
                .filter(format -> DAY_OR_MONTH_FIRST.contains(format.pattern().split(" ", 2)[0]))
                .count();
        return new Ways(offered, date, time, length, mixed || dayOrMonth > 1);
    }

    private void patterns(List<String> values, int misfitsMax, List<ValueFormat> offered, List<ValueFormat> date,
            List<ValueFormat> time) {
        for (String day : DATES) {
            add(values, misfitsMax, day, date);
            for (String clock : TIMES) {
                add(values, misfitsMax, day + " " + clock, offered);
            }
        }
        add(values, misfitsMax, "uuuu-MM-dd'T'HH:mm[:ss[.SSS]][XXX]", offered);
        add(values, misfitsMax, "uuuuMMddHHmmss", offered);
        for (String clock : TIMES) {
            add(values, misfitsMax, clock, time);
        }
    }

    /// Dates of which some are a spreadsheet's day numbers.
    private boolean mixed(List<String> values, List<ValueFormat> offered, List<ValueFormat> date) {
        List<String> words = values.stream().filter(value -> Double.isNaN(CellReader.number(value.strip()))).toList();
        boolean serials = values.stream().mapToDouble(value -> CellReader.number(value.strip()))
                .filter(number -> !Double.isNaN(number)).allMatch(it -> it >= SERIAL_FROM && it < SERIAL_TO);
        if (words.isEmpty() || words.size() == values.size() || !serials) {
            return false;
        }
        List<ValueFormat> dates = new ArrayList<>();
        List<ValueFormat> both = new ArrayList<>();
        patterns(words, 0, both, dates, new ArrayList<>());
        both.forEach(it -> offered.add(new ValueFormat(Kind.EXCEL_OR_PATTERN, it.pattern())));
        dates.forEach(it -> date.add(new ValueFormat(Kind.EXCEL_OR_PATTERN, it.pattern())));
        return true;
    }

    private void add(List<String> values, int misfitsMax, String pattern, List<ValueFormat> to) {
        ValueFormat format = ValueFormat.pattern(pattern);
        int misfits = 0;
        for (String value : values) {
            Moment moment = reader.moment(value, format);
            if (moment == null && ++misfits > misfitsMax) {
                return;
            }
        }
        to.add(format);
    }

    private static void numbers(List<String> values, int misfitsMax, List<ValueFormat> offered, List<ValueFormat> date,
            List<ValueFormat> time, List<ValueFormat> length) {
        int misfits = 0;
        double min = Double.MAX_VALUE;
        double max = -Double.MAX_VALUE;
        boolean whole = true;
        for (String value : values) {
            double number = CellReader.number(value.strip());
            if (Double.isNaN(number)) {
                if (++misfits > misfitsMax) {
                    return;
                }
                continue;
            }
            min = Math.min(min, number);
            max = Math.max(max, number);
            whole &= number == Math.rint(number);
        }
        if (min >= SERIAL_FROM && max < SERIAL_TO) {
            (whole ? date : offered).add(ValueFormat.of(Kind.EXCEL_SERIAL));
        }
        if (whole && min >= EPOCH_FROM && max < EPOCH_TO) {
            offered.add(ValueFormat.of(Kind.EPOCH_SECONDS));
        } else if (whole && min >= EPOCH_FROM * 1_000 && max < EPOCH_TO * 1_000) {
            offered.add(ValueFormat.of(Kind.EPOCH_MILLIS));
        }
        if (!whole && min >= 0 && max < 1) {
            time.add(ValueFormat.of(Kind.DAY_FRACTION));
            length.add(ValueFormat.of(Kind.DAY_FRACTION));
        } else {
            length.add(ValueFormat.of(Kind.SECONDS));
            length.add(ValueFormat.of(Kind.MILLIS));
        }
    }
}
