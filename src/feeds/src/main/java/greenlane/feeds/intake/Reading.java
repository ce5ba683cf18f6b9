package greenlane.feeds.intake;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

import greenlane.core.customer.Tier;
import greenlane.feeds.LogFormat;
import greenlane.feeds.asterisk.QueueTiers;
import greenlane.feeds.mapping.ColumnMapping;
import greenlane.feeds.technion.TechnionLog;

/// How a file is to be read.
///
/// @param format the format; where it is not said it is found by the file's content, and a mapping makes it mapped
/// @param technionZone the zone of a Technion log's clocks
/// @param queueTiers the tiers of an Asterisk log's queues
/// @param mapping the mapping of a mapped file
/// @param tiers the tier of whom a file names as customer, for files that say nothing of tiers
public record Reading(Optional<LogFormat> format, ZoneId technionZone, QueueTiers queueTiers,
        Optional<ColumnMapping> mapping, Function<String, Optional<Tier>> tiers) {
    /// Everything found by content, the usual zone and tiers.
    public static final Reading BY_CONTENT = new Reading(Optional.empty(), TechnionLog.ZONE, QueueTiers.BY_NAME,
            Optional.empty(), _ -> Optional.empty());

    /// The same with a format.
    public Reading as(LogFormat known) {
        return new Reading(Optional.of(known), technionZone, queueTiers, mapping, tiers);
    }

    /// The same, where a file that says nothing of tiers has its customers' own.
    public Reading knowing(Function<String, Optional<Tier>> tierOf) {
        return new Reading(format, technionZone, queueTiers, mapping, tierOf);
    }

    /// By a mapping.
    public Reading by(ColumnMapping known) {
        return new Reading(Optional.of(LogFormat.MAPPED), technionZone, queueTiers, Optional.of(known), tiers);
    }
}
