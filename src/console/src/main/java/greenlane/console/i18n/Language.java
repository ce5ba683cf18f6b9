package greenlane.console.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language of the console. The first is the one it starts with.
public enum Language {
    ZH_CN("zh-CN", "简体中文", "绿队录"), ZH_TW("zh-TW", "繁體中文", "綠隊錄"), EN("en", "English", "Agj");

    private final String tag;
    private final String ownName;
    private final String probe;

    Language(String tag, String ownName, String probe) {
        this.tag = tag;
        this.ownName = ownName;
        this.probe = probe;
    }

    /// The BCP 47 tag, as settings and the command line write it.
    public String tag() {
        return tag;
    }

    /// The locale for collation and the names of days.
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// The language's name in itself, never translated.
    public String ownName() {
        return ownName;
    }

    /// The language's name in English, for where only Latin letters can be shown.
    public String englishName() {
        return switch (this) {
            case ZH_CN -> "Simplified Chinese";
            case ZH_TW -> "Traditional Chinese";
            case EN -> "English";
        };
    }

    /// Characters a font must have to be of use in this language.
    public String probe() {
        return probe;
    }

    /// Font families that suit the language, the best first; their digits are of equal width, so that columns stand.
    public List<String> fontFamilies() {
        return switch (this) {
            case ZH_CN -> List.of("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei UI",
                    "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback",
                    "SimHei");
            case ZH_TW -> List.of("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "Microsoft JhengHei UI",
                    "Microsoft JhengHei", "PingFang TC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
                    "Droid Sans Fallback");
            case EN -> List.of("Noto Sans CJK SC", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans",
                    "Liberation Sans");
        };
    }

    /// The suffix of this language's texts files; the first language has none.
    String suffix() {
        return this == ZH_CN ? "" : "_" + tag.replace('-', '_');
    }

    /// The language of a tag such as `zh-TW`, `zh_TW` or `en`.
    public static Optional<Language> ofTag(String tag) {
        String wanted = tag.replace('_', '-');
        for (Language language : values()) {
            if (language.tag.equalsIgnoreCase(wanted)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The language a command speaks where none was chosen: Chinese where the system does, else English, which every terminal shows.
    public static Language atTerminal(Locale locale) {
        return locale.getLanguage().equals("zh") ? atStart(locale) : EN;
    }

    /// The language a console starts in where none was chosen: traditional Chinese where the system uses it, else the first.
    public static Language atStart(Locale locale) {
        boolean traditional = locale.getLanguage().equals("zh") && (locale.getScript().equals("Hant")
                || List.of("TW", "HK", "MO").contains(locale.getCountry()));
        return traditional ? ZH_TW : ZH_CN;
    }
}
