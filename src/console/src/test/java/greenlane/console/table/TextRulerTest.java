package greenlane.console.table;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextRulerTest {
    private final TextRuler ruler = new TextRuler();

    @ParameterizedTest
    @ValueSource(strings = {"", "06:41", "热线·售后 68.2%", "Average wait, AV To", "¥18,640"})
    void theSumOfTheCharactersIsTheWidthThatJavaFxGives(String text) {
        Text reference = new Text(text);
        reference.setFont(Font.getDefault());
        assertEquals(reference.getLayoutBounds().getWidth(), ruler.width(text, Face.BODY), 1.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 8, 20, 50, 90})
    void whatIsCutFits(double width) {
        String cut = ruler.cut("投诉处理 four levels", Face.BODY, width);
        assertTrue(cut.endsWith("…"));
        assertTrue(ruler.width(cut, Face.BODY) <= Math.max(width, ruler.width("…", Face.BODY)));
    }
}
