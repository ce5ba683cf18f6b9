package greenlane.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/// Reads the whole checkout and says what is out of order. [Allowed] lists what may pass.
class TidyTest {
    private static final Checkout CHECKOUT = Checkout.ofTheBuild();
    private static final List<SourceFile> FILES = CHECKOUT.texts();
    private static final List<JavaCode.Unit> CODE = JavaCode.parse(FILES);

    @Test
    void filesAreShort() {
        assertNone(Sizes.files(FILES, Allowed.LONG_FILE));
    }

    @Test
    void methodsAreShort() {
        assertNone(Sizes.methods(CODE, Allowed.LONG_METHOD));
    }

    @Test
    void nothingLargeIsKept() {
        assertNone(Sizes.bytes(CHECKOUT));
    }

    @Test
    void coloursStandOnlyInTokenFiles() {
        List<Finding> findings = new ArrayList<>(Colours.inMarkup(FILES));
        findings.addAll(Colours.inJava(CODE.stream().filter(unit -> !unit.file().inTests()).toList()));
        findings.removeIf(finding -> Allowed.COLOUR.has(finding.path()));
        assertNone(findings);
    }

    @Test
    void everyOwnTokenIsSet() {
        assertNone(Colours.unknownTokens(FILES));
    }

    @Test
    void everyViewHasItsFxmlAndEveryFxmlItsView() {
        assertNone(Screens.orphans(FILES, Allowed.VIEW_WITHOUT_FXML));
    }

    @Test
    void fxmlHoldsNoLogicAndNoText() {
        assertNone(Screens.contents(FILES));
    }

    @Test
    void theSourcesHoldNoForbiddenWord() {
        assertNone(Words.forbidden(FILES));
    }

    @Test
    void theCodeMakesNoForbiddenCall() {
        assertNone(Words.calls(CODE, Allowed.THREAD_EDGE));
    }

    @Test
    void everyPackageSaysWhatItIsForAndBelongsToOneModule() {
        assertNone(Words.packages(CHECKOUT.paths()));
    }

    @Test
    void theDocumentsSpeakOfWhatIsThere() {
        assertNone(new Documents(Names.of(CHECKOUT.paths(), FILES, CODE)).stale(FILES));
    }

    @Test
    void everyDependencyIsUsedAndWasWeighed() {
        assertNone(Dependencies.unweighed(FILES, Allowed.UNUSED_DEPENDENCY));
    }

    @Test
    void whatIsAllowedIsStillThere() {
        List<String> gone = Allowed.BY_FILE.stream().flatMap(allowed -> allowed.names().stream())
                .filter(name -> !CHECKOUT.paths().contains(name.replaceFirst("#.*", ""))).toList();
        assertEquals(List.of(), gone);
    }

    @Test
    void theCheckoutWasRead() {
        assertFalse(CODE.isEmpty(), () -> "no Java was found under " + CHECKOUT.root());
    }

    static void assertNone(List<Finding> findings) {
        assertEquals("", findings.stream().map(Finding::toString).sorted().collect(Collectors.joining("\n")));
    }
}
