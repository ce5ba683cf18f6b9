package greenlane.console.customers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Texts;
import greenlane.core.customer.Customer;
import greenlane.core.floor.ClosedContact;
import greenlane.core.floor.Outcome;

/// What the page says of customers, in the language of now.
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

    private final CustomersViewModel model;
    private final Texts texts;

    Words(CustomersViewModel model) {
        this.model = model;
        texts = model.texts();
    }

    String text(String key, Object... args) {
        return texts.text(key, args);
    }

    /// Several things in a row.
    String list(List<String> parts) {
        return String.join(texts.text("customers.list.separator"), parts);
    }

    /// Facts in a line.
    String dotted(List<String> parts) {
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /// What the figures at the end of the rows are.
    String heads(CustomerBase base) {
        return base.windowMonths() == 0
                ? text("customers.heads.ever")
                : text("customers.heads", base.windowMonths());
    }

    /// What and where a customer is.
    String about(Customer customer) {
        return dotted(List.of(kind(customer), customer.region().isBlank() ? customer.code() : customer.region()));
    }

    String kind(Customer customer) {
        return switch (customer.kind()) {
            case PERSON -> text("customers.kind.person");
            case COMPANY -> text("customers.kind.company");
            case UNKNOWN -> "";
        };
    }

    /// A probability, as the list and the profile have it: two decimals.
    String active(OptionalDouble probability) {
        return probability.isEmpty()
                ? Figures.MISSING
                : String.format(Locale.ROOT, "%.2f", probability.getAsDouble());
    }

    /// A row for who does not see it.
    String spoken(CustomerRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.name());
        row.tier().ifPresent(tier -> parts.add(model.tierName(tier)));
        if (row.silent()) {
            parts.add(text("customers.silent"));
        }
        parts.add(about(row.customer()));
        parts.add(text("customers.spoken.spend", model.money().minor(row.spendMinor())));
        if (row.active().isPresent()) {
            parts.add(text("customers.spoken.active", active(row.active())));
        }
        return list(parts);
    }

    /// How what was typed was read, and what narrows the list besides.
    String reading(Filter filter) {
        List<String> parts = new ArrayList<>();
        filter.words().forEach(
                word -> parts.add(text("customers.reading." + word.reading().code(), word.text())));
        if (!filter.tiers().isEmpty()) {
            parts.add(text("customers.reading.tier",
                    list(filter.tiers().stream().sorted().map(model::tierName).toList())));
        }
        if (!filter.regions().isEmpty()) {
            parts.add(text("customers.reading.region", list(filter.regions().stream().sorted().toList())));
        }
        if (filter.leaving()) {
            parts.add(text("customers.reading.leaving", active(OptionalDouble.of(Filter.ACTIVE_BELOW))));
        }
        if (!filter.tags().isEmpty()) {
            parts.add(text("customers.reading.tags", list(filter.tags().stream().sorted().map(this::tag).toList())));
        }
        return parts.isEmpty() ? text("customers.reading.none") : String.join("\n", parts);
    }

    /// What a tag is called.
    String tag(String code) {
        return model.search().baseProperty().get().flatMap(base -> base.tagged().library().find(code))
                .map(tag -> tag.name(texts.language().tag()))
                .orElseGet(() -> code.equals(CustomerBase.SILENT) ? text("customers.silent") : code);
    }

    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /// A day as briefly as it stays clear.
    static String day(LocalDate day, Instant now, ZoneId zone) {
        return day.getYear() == now.atZone(zone).getYear() ? DAY.format(day) : day.toString();
    }

    /// When something happened, as briefly as it stays clear.
    String when(Timeline.Entry entry, Instant now, ZoneId zone) {
        if (entry instanceof Timeline.Order order && order.second().isEmpty()) {
            return day(order.day(), now, zone);
        }
        return Figures.time(entry.at(), now, zone);
    }

    /// The whole moment, for a tooltip.
    String stamp(Timeline.Entry entry, ZoneId zone) {
        return entry instanceof Timeline.Order order && order.second().isEmpty()
                ? order.day().toString()
                : Figures.stamp(entry.at(), zone);
    }

    /// By which way.
    String channel(Timeline.Entry entry) {
        return switch (entry) {
            case Timeline.Order _ -> text("customers.channel.order");
            case Timeline.Contact(ClosedContact contact, String _) -> dotted(List.of(
                    text("customers.channel." + contact.medium().name().toLowerCase(Locale.ROOT)), contact.queue()));
        };
    }

    /// What it was about.
    String content(Timeline.Entry entry) {
        return switch (entry) {
            case Timeline.Order order -> order(order);
            case Timeline.Contact(ClosedContact contact, String note) -> {
                String outcome = text("customers.outcome." + contact.outcome().name().toLowerCase(Locale.ROOT));
                String written = note.replace('\n', ' ').strip();
                yield dotted(List.of(written, written.isEmpty() || contact.outcome() != Outcome.ANSWERED ? outcome : "",
                        contact.transferred() ? text("customers.outcome.transferred") : ""));
            }
        };
    }

    private String order(Timeline.Order order) {
        String what = order.first().isBlank()
                ? text("customers.order.unnamed")
                : text(order.quantity() < 0 ? "customers.order.back" : "customers.order.bought", order.first(),
                        Figures.count(Math.abs(order.quantity())));
        String lines = order.lines() > 1 ? text("customers.order.lines", order.lines()) : "";
        return dotted(List.of(what, lines, model.money().minor(order.amountMinor())));
    }

    /// How long; an order takes no time.
    static String length(Timeline.Entry entry) {
        return entry instanceof Timeline.Contact(ClosedContact contact, String _) && contact.talkMillis() > 0
                ? Figures.duration(contact.talkMillis() + contact.holdMillis())
                : Figures.MISSING;
    }

    static String agent(Timeline.Entry entry) {
        return entry instanceof Timeline.Contact(ClosedContact contact, String _) && !contact.agent().isBlank()
                ? contact.agent()
                : Figures.MISSING;
    }
}
