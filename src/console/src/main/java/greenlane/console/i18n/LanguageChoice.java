package greenlane.console.i18n;

/// Where a language is chosen: it may be refused when the machine has no font for it.
@FunctionalInterface
public interface LanguageChoice {
    /// Changes to a language if it can be shown, else says why not.
    void choose(Language language);
}
