package greenlane.console.importing;

import java.util.List;

import greenlane.console.i18n.Texts;
import greenlane.console.problem.FileSentences;
import greenlane.feeds.mapping.MappingText;

/// A text that is not yet in a language: its key and what is put in.
record Note(String key, List<Object> args) {
    static final Note NONE = new Note("", List.of());

    static Note of(String key, Object... args) {
        return new Note(key, List.of(args));
    }

    String in(Texts texts) {
        return key.isEmpty() ? "" : texts.text(key, args.stream().map(arg -> said(arg, texts)).toArray());
    }

    private static Object said(Object arg, Texts texts) {
        return arg instanceof MappingText.Parsed.Bad bad ? new FileSentences(texts).mapping(bad) : arg;
    }
}
