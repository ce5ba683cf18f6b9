package greenlane.tidy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Shows the checks of the texts small bundles with one slip each.
class BundlesSamplesTest {
    private static final String FOLDER = "src/console/src/main/resources/greenlane/console/live/";
    private static final Allowed NOTHING = Allowed.of();

    @Test
    void aMissingLanguageAndAMissingKeyAreFound() {
        assertEquals(List.of(), Bundles.gaps(texts("live.wait=等候", "live.wait=等候", "live.wait=Waiting")));
        assertFound("live.talk is missing here",
                Bundles.gaps(texts("live.wait=等候\nlive.talk=通话", "live.wait=等候\nlive.talk=通話", "live.wait=Waiting")));
        assertFound("no texts in en", Bundles.gaps(Bundles.read(List.of(file("texts.properties", "a.b=等"),
                file("texts_zh_TW.properties", "a.b=等")))));
    }

    @Test
    void aKeyThatIsGivenTwiceIsFound() {
        assertFound("twice", Bundles.gaps(texts("a.b=等\na.b=候", "a.b=等", "a.b=Wait")));
        assertFound("too", Bundles.gaps(Bundles.read(List.of(file("texts.properties", "a.b=等"),
                new SourceFile(FOLDER.replace("live", "shell") + "texts.properties", "a.b=等")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {0} 通          ; {0} calls                              ; true
            {0} / {1}       ; {1} of {0}                             ; true
            {0} 通          ; calls                                  ; false
            {0} 通          ; {1} calls                              ; false
            {0,number} 通   ; {0} calls                              ; false
            {0,number} 通   ; {0,choice,0#none|1#one call|1<{0,number} calls} ; true
            {0,date} 通     ; {0,number} calls                       ; false
            """)
    void placeholdersAreComparedByNumberAndKind(String chinese, String english, boolean same) {
        List<Finding> findings = Bundles.placeholders(texts("a.b=" + chinese, "a.b=" + chinese, "a.b=" + english));
        assertEquals(same, findings.isEmpty(), findings::toString);
    }

    @Test
    void aPatternThatDoesNotParseIsFound() {
        assertFound("is no pattern", Bundles.placeholders(texts("a.b={0", "a.b={0}", "a.b={0}")));
    }

    @Test
    void aLoneApostropheInAPatternIsFoundAndADoubleOneIsNot() {
        assertFound("lone apostrophe", Bundles.slips(texts("a.b={0}", "a.b={0}", "a.b=Can't read {0}")));
        assertEquals(List.of(), Bundles.slips(texts("a.b={0}", "a.b={0}", "a.b=Can''t read {0} '{'x'}'")));
        assertEquals(List.of(), Bundles.slips(texts("a.b=等", "a.b=等", "a.b=Can't read")));
        assertFound("double apostrophe", Bundles.slips(texts("a.b=等", "a.b=等", "a.b=Can''t read")));
    }

    @Test
    void aBlankTextIsFound() {
        assertFound("is blank", Bundles.slips(texts("a.b=等", "a.b=", "a.b=Wait")));
    }

    @ParameterizedTest
    @CsvSource({"zh_TW,这里", "zh_TW,确认", "zh_TW,队列", "zh_TW,体验", "zh_CN,這裡", "zh_CN,確認", "zh_CN,佇列", "en,Wait 等",
            "en,Wait："})
    void aCharacterOfAnotherScriptIsFound(String language, String text) {
        assertTrue(Scripts.foreign(language, text).isPresent(), text);
    }

    @ParameterizedTest
    @CsvSource({"zh_TW,綠道即時現場：佇列瀏覽與確認", "zh_TW,這裡（80%）—", "zh_CN,绿道实时现场：队列浏览与确认", "zh_CN,这里 Ctrl+K", "en,Greenlane 绿道",
            "en,Waiting — 80%"})
    void aTextInItsOwnScriptIsFine(String language, String text) {
        assertEquals("", Scripts.foreign(language, text).orElse(""));
    }

    @Test
    void aTextLeftInTheOtherScriptIsFoundByItsKey() {
        assertFound("a.b has 这", Bundles.scripts(texts("a.b=这", "a.b=这", "a.b=This"), NOTHING));
    }

    @Test
    void aKeyThatNothingUsesIsFound() {
        List<Bundle> bundles = texts("live.wait=等\ntier.core=核心\nlive.talk=通话\nlive.hold=保持", "live.wait=等",
                "live.wait=Wait");
        SourceFile view = file("LiveView.fxml", "<Label text=\"%live.wait\"/>");
        SourceFile code = new SourceFile("src/console/src/main/java/a/A.java",
                "class A { Object a = texts.text(\"tier.\" + tier.code()); Object b = \"live.talk\"; }");
        List<Finding> unused = keys(view, code).unused(bundles);
        assertFound("live.hold is used nowhere", unused);
        assertEquals(1, unused.size(), unused::toString);
    }

    @Test
    void aKeyThatIsNowhereIsFound() {
        List<Bundle> bundles = texts("live.wait=等", "live.wait=等", "live.wait=Wait");
        assertFound("live.talk", keys(file("A.fxml", "<Label text=\"%live.talk\"/>")).missing(bundles));
        SourceFile code = new SourceFile("src/console/src/main/java/a/A.java",
                "class A { Object a = text(\"live.wait\"); Object b = text(\"live.hold\", 1); Object c = text(\"tier.\" + x); }");
        assertEquals(
                List.of("asks for the text live.hold, which is nowhere", "asks for the text tier., which is nowhere"),
                keys(code).missing(bundles).stream().map(Finding::what).toList());
    }

    @Test
    void aPatternThatFxmlShowsIsFound() {
        assertFound("has placeholders", keys(file("A.fxml", "<Label text=\"%live.wait\"/>"))
                .unfilled(texts("live.wait={0} 等", "live.wait={0} 等", "live.wait={0} wait")));
    }

    private static Keys keys(SourceFile... files) {
        return Keys.in(List.of(files), JavaCode.parse(List.of(files)));
    }

    private static List<Bundle> texts(String simplified, String traditional, String english) {
        return Bundles.read(List.of(file("texts.properties", simplified), file("texts_zh_TW.properties", traditional),
                file("texts_en.properties", english)));
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(FOLDER + name, text);
    }

    private static void assertFound(String what, List<Finding> findings) {
        assertTrue(findings.stream().anyMatch(finding -> finding.toString().contains(what)),
                () -> "expected a finding of '" + what + "', got " + findings);
    }
}
