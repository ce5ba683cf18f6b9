package greenlane.console.importing;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import greenlane.console.i18n.Language;
import greenlane.console.i18n.Texts;
import greenlane.core.floor.Outcome;
import greenlane.feeds.Detail;
import greenlane.feeds.Dirt;
import greenlane.feeds.Refusal;
import greenlane.feeds.RowProblem;
import greenlane.feeds.mapping.Field;
import greenlane.feeds.mapping.ValueFormat;
import greenlane.store.disk.StoreFault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SentencesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonHasASentenceThatNamesFileLineAndField(Language language) {
        Sentences sentences = new Sentences(new Texts(language, Texts.Missing.FAIL));
        for (Dirt dirt : Dirt.values()) {
            String said = sentences
                    .full(new RowProblem("a.csv", 1_234, "wait", dirt, RowProblem.Effect.REJECTED, Detail.found("x")));
            for (String part : List.of("a.csv", "1,234", "wait", "x")) {
                assertTrue(said.contains(part), said);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRefusalAndEveryFaultHasASentenceAndACode(Language language) {
        Sentences sentences = new Sentences(new Texts(language, Texts.Missing.FAIL));
        for (Refusal.Code code : Refusal.Code.values()) {
            assertTrue(sentences.refusal(new Refusal("a.csv", 1, "f", code)).contains(code.code()));
        }
        for (StoreFault fault : StoreFault.values()) {
            assertTrue(sentences.fault(fault).contains(fault.code()));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldFormatAndMeaningHasAName(Language language) {
        Texts texts = new Texts(language, Texts.Missing.FAIL);
        Sentences sentences = new Sentences(texts);
        long fields = Arrays.stream(Field.values()).map(sentences::field).distinct().count();
        assertEquals(Field.values().length, fields);
        for (Field field : Field.values()) {
            Formats.usual(field).forEach(format -> assertTrue(!Formats.name(texts, format).isBlank()));
        }
        for (ValueFormat.Kind kind : ValueFormat.Kind.values()) {
            assertTrue(texts.has("importing.format." + kind.code()), kind.code());
        }
        for (ValueKind kind : ValueKind.values()) {
            kind.meanings().forEach(meaning -> assertTrue(texts.has("importing.meaning." + meaning), meaning));
        }
        assertEquals(Outcome.values().length + 1, ValueKind.OUTCOME.meanings().size());
    }
}
