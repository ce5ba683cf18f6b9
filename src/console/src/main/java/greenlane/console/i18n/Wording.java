package greenlane.console.i18n;

/// Texts in a language, whoever holds them: the window's change with its language, a command's do not.
@FunctionalInterface
public interface Wording {
    /// The text of a key, with its arguments put in.
    String text(String key, Object... args);
}
