package greenlane.tidy;

import java.util.List;

import org.junit.jupiter.api.Test;

/// Compares the texts of all screens and languages, and where they are used.
class BundlesTest {
    private static final List<SourceFile> FILES = Checkout.ofTheBuild().texts();
    private static final List<Bundle> BUNDLES = Bundles.read(FILES);
    private static final Keys KEYS = Keys.in(FILES, JavaCode.parse(FILES));

    @Test
    void everyTextIsThereInEveryLanguageAndOnce() {
        TidyTest.assertNone(Bundles.gaps(BUNDLES));
    }

    @Test
    void aTextTakesTheSameInEveryLanguage() {
        TidyTest.assertNone(Bundles.placeholders(BUNDLES));
    }

    @Test
    void textsAreWrittenWithCare() {
        TidyTest.assertNone(Bundles.slips(BUNDLES));
    }

    @Test
    void textsAreWrittenInTheirOwnScript() {
        TidyTest.assertNone(Bundles.scripts(BUNDLES, Allowed.SCRIPT));
    }

    @Test
    void everyTextIsUsed() {
        TidyTest.assertNone(KEYS.unused(BUNDLES));
    }

    @Test
    void everyTextThatIsAskedForIsThere() {
        TidyTest.assertNone(KEYS.missing(BUNDLES));
    }

    @Test
    void aTextThatFxmlShowsHasNoPlaceholders() {
        TidyTest.assertNone(KEYS.unfilled(BUNDLES));
    }
}
