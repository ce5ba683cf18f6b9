package greenlane.tidy;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The texts of all screens, compared between the languages.
///
/// A text with placeholders is a [MessageFormat] pattern, in which an apostrophe is written twice; one without is shown as it
/// stands, and an apostrophe is written once.
final class Bundles {
    static final Set<String> LANGUAGES = Set.of("zh_CN", "zh_TW", "en");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final Pattern QUOTED = Pattern.compile("'[{}]+'|''");

    private Bundles() {}

    static List<Bundle> read(List<SourceFile> files) {
        return files.stream().filter(Bundle::isBundle).map(Bundle::of).toList();
    }

    /// Languages, and keys of a language, that a screen lacks; keys given twice.
    static List<Finding> gaps(List<Bundle> bundles) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Bundle> owners = new HashMap<>();
        screens(bundles).forEach((folder, languages) -> {
            LANGUAGES.stream().filter(language -> !languages.containsKey(language))
                    .forEach(language -> findings.add(new Finding(folder, 1, "has no texts in " + language)));
            languages.values().forEach(bundle -> {
                findings.addAll(bundle.twice());
                languages.values().forEach(other -> other.texts().keySet().stream()
                        .filter(key -> !bundle.texts().containsKey(key)).forEach(key -> findings
                                .add(bundle.finding(key, "is missing here, but stands in " + other.file().name()))));
                if (bundle.language().equals("zh_CN")) {
                    for (String key : bundle.texts().keySet()) {
                        Bundle owner = owners.putIfAbsent(key, bundle);
                        if (owner != null) {
                            findings.add(bundle.finding(key, "stands in " + owner.file().path() + " too"));
                        }
                    }
                }
            });
        });
        return findings.stream().distinct().toList();
    }

    /// Texts whose placeholders differ from those of the first language, or that do not parse.
    static List<Finding> placeholders(List<Bundle> bundles) {
        List<Finding> findings = new ArrayList<>();
        screens(bundles).values().forEach(languages -> {
            Map<String, List<String>> first = new HashMap<>();
            languages.values().forEach(bundle -> bundle.texts().forEach((key, text) -> {
                try {
                    List<String> kinds = kinds(text);
                    List<String> expected = first.putIfAbsent(key, kinds);
                    if (expected != null && !expected.equals(kinds)) {
                        findings.add(bundle.finding(key, "takes " + kinds + ", in another language " + expected));
                    }
                } catch (IllegalArgumentException e) {
                    findings.add(bundle.finding(key, "is no pattern: " + e.getMessage()));
                }
            }));
        });
        return findings;
    }

    /// Apostrophes that would vanish or be doubled, blank texts, blanks at either end of all but a `….separator`.
    static List<Finding> slips(List<Bundle> bundles) {
        List<Finding> findings = new ArrayList<>();
        for (Bundle bundle : bundles) {
            bundle.texts().forEach((key, text) -> {
                boolean pattern = PLACEHOLDER.matcher(text).find();
                if (pattern && QUOTED.matcher(text).replaceAll("").contains("'")) {
                    findings.add(bundle.finding(key, "has a lone apostrophe, which a pattern swallows: write two"));
                }
                if (!pattern && text.contains("''")) {
                    findings.add(bundle.finding(key, "has a double apostrophe, but no placeholder: write one"));
                }
                boolean separator = key.endsWith(".separator");
                if (text.isBlank() || (!separator && !text.strip().equals(text))) {
                    findings.add(bundle.finding(key, "is blank, or begins or ends with a blank"));
                }
            });
        }
        return findings;
    }

    /// Characters of another script than the language's.
    static List<Finding> scripts(List<Bundle> bundles, Allowed allowed) {
        List<Finding> findings = new ArrayList<>();
        for (Bundle bundle : bundles) {
            bundle.texts().forEach((key, text) -> Scripts.foreign(bundle.language(), text)
                    .filter(_ -> !allowed.has(key)).ifPresent(character -> findings.add(bundle.finding(key,
                            "has " + character + ", which " + bundle.language() + " does not write"))));
        }
        return findings;
    }

    /// What each placeholder takes, by its number: `any`, `number` (plural choices among them) or `date`.
    static List<String> kinds(String text) {
        if (!PLACEHOLDER.matcher(text).find()) {
            return List.of();
        }
        List<String> kinds = new ArrayList<>();
        MessageFormat pattern = new MessageFormat(text, Locale.ROOT);
        int index = 0;
        for (Format format : pattern.getFormatsByArgumentIndex()) {
            boolean absent = !text.contains("{" + index + "}") && !text.contains("{" + index + ",");
            kinds.add(absent ? "nothing" : kind(format));
            index++;
        }
        return kinds;
    }

    private static String kind(Format format) {
        return switch (format) {
            case null -> "any";
            case ChoiceFormat _ -> "number";
            case NumberFormat _ -> "number";
            default -> "date";
        };
    }

    private static Map<String, Map<String, Bundle>> screens(List<Bundle> bundles) {
        Map<String, Map<String, Bundle>> screens = new TreeMap<>();
        bundles.forEach(bundle -> screens.computeIfAbsent(bundle.folder(), _ -> new TreeMap<>()).put(bundle.language(),
                bundle));
        return screens;
    }
}
