package greenlane.console.tags;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import greenlane.console.i18n.Figures;
import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.core.tag.CustomerTag;
import greenlane.core.tag.Evidence;
import greenlane.core.tag.Tag;
import greenlane.core.tag.TagRule;
import greenlane.core.tag.Trait;
import greenlane.core.text.Lexicon;

/// What is said of tags, their rules and their evidence, in the language of now.
public final class TagWords {
    /// How many phrases of a rule are named.
    private static final int PHRASES_NAMED = 8;

    private final Texts texts;

    public TagWords(Texts texts) {
        this.texts = texts;
    }

    /// What a tag is called.
    public String name(Tag tag) {
        return tag.name(texts.language().tag());
    }

    /// When a customer has it.
    public String meaning(Tag tag) {
        return tag.meaning(texts.language().tag());
    }

    /// Who answers for it.
    public String owner(Tag tag) {
        return tag.owner().isEmpty() ? texts.text("tags.owner.none") : tag.owner();
    }

    /// How long evidence counts.
    public String life(Tag tag) {
        return texts.text("tags.life", tag.lifeDays());
    }

    /// A confidence, 0 to 1, as it is shown: two decimals.
    public static String confidence(double confidence) {
        return String.format(Locale.ROOT, "%.2f", confidence);
    }

    /// What a customer's tag comes from.
    public String source(CustomerTag tag) {
        return texts.text(switch (tag.source()) {
            case BEHAVIOUR -> "tags.source.behaviour";
            case WORDS -> "tags.source.words";
            case BOTH -> "tags.source.both";
            case PERSON -> "tags.source.person";
        });
    }

    /// One thing that speaks for a tag.
    public String evidence(Evidence evidence) {
        String day = LocalDate.ofEpochDay(evidence.day()).toString();
        return switch (evidence) {
            case Evidence.Behaviour habit when habit.trait() == Trait.SILENT ->
                texts.text("tags.evidence.silent", habit.of());
            case Evidence.Behaviour habit -> texts.text("tags.evidence.habit", trait(habit.trait()),
                    value(habit.trait(), habit.value()), basis(habit.trait(), habit.of()));
            case Evidence.Quote quote -> texts.text(switch (quote.place()) {
                case NOTE -> "tags.evidence.note";
                case QUEUE -> "tags.evidence.queue";
            }, day, quote.excerpt().replace('\n', ' '), quote.excerpt().substring(quote.start(), quote.end()));
        };
    }

    /// A rule in words.
    ///
    /// @param weight how often the tag is right where it speaks with full strength, 0 to 1
    public String rule(TagRule rule, double weight) {
        String sure = Figures.percentPlain(weight);
        return switch (rule.basis()) {
            case TagRule.Basis.Habit habit when habit.trait() == Trait.SILENT ->
                texts.text("tags.rule.silent", basis(habit.trait(), habit.atLeast()), sure);
            case TagRule.Basis.Habit habit -> texts.text("tags.rule.habit", trait(habit.trait()),
                    value(habit.trait(), habit.from()), value(habit.trait(), habit.full()),
                    basis(habit.trait(), habit.atLeast()), sure);
            case TagRule.Basis.Words words -> texts.text("tags.rule.words",
                    words.places().stream().sorted().map(place -> texts.text("tags.place." + place.code()))
                            .collect(Collectors.joining(texts.text("tags.separator"))),
                    words.lexicon().phrases().size(), phrases(words.lexicon()), sure);
        };
    }

    private String phrases(Lexicon lexicon) {
        List<String> counting = lexicon.phrases().stream().filter(phrase -> phrase.percent() > 0)
                .map(Lexicon.Phrase::text).toList();
        boolean chinese = texts.language() != Language.EN;
        List<String> own = counting.stream()
                .filter(phrase -> phrase.codePoints().anyMatch(Character::isIdeographic) == chinese).toList();
        List<String> named = (own.isEmpty() ? counting : own).stream().limit(PHRASES_NAMED).toList();
        return String.join(texts.text("tags.separator"), named);
    }

    private String trait(Trait trait) {
        return texts.text("tags.trait." + trait.code());
    }

    private static String value(Trait trait, double value) {
        return switch (trait) {
            case DISCOUNT_SHARE, RETURN_SHARE, WEEKEND_SHARE, NIGHT_SHARE, MORNING_SHARE, AFTERNOON_SHARE,
                    EVENING_SHARE, PHONE_SHARE, ONLINE_SHARE, VISIT_SHARE, REPEAT_SHARE, LOST_SHARE ->
                Figures.percentPlain(value);
            case LINES, CONTACTS, SILENT -> Figures.count(Math.round(value));
            case QUIET_RATIO -> String.format(Locale.ROOT, "%.1f", value);
        };
    }

    private String basis(Trait trait, int of) {
        return texts.text(switch (trait) {
            case DISCOUNT_SHARE, RETURN_SHARE, WEEKEND_SHARE, NIGHT_SHARE, MORNING_SHARE, AFTERNOON_SHARE,
                    EVENING_SHARE, LINES ->
                "tags.of.lines";
            case CONTACTS, PHONE_SHARE, ONLINE_SHARE, VISIT_SHARE, REPEAT_SHARE, LOST_SHARE -> "tags.of.contacts";
            case QUIET_RATIO, SILENT -> "tags.of.purchases";
        }, of);
    }
}
