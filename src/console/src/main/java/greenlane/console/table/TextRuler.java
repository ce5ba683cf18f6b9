package greenlane.console.table;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

/// Measures text by adding up the widths of its characters, each of which is asked for once.
///
/// JavaFX lays text out afresh for every question, which is too slow for a table; figures, Latin and Chinese text have
/// no kerning there, so the sum is the width. Used on the FX thread.
public final class TextRuler {
    /// How many character widths are kept for a face; beyond it the face starts afresh.
    static final int ADVANCES_MAX = 8_192;
    private static final String ELLIPSIS = "…";
    /// The size of body text that widths, icons and bars are drawn for.
    private static final double DRAWN_PIXELS = 13;

    private final Map<Face, FaceSize> sizes = new EnumMap<>(Face.class);

    /// A face as measured: its font, how far it reaches above the base line, its line height, in pixels.
    private static final class FaceSize {
        final Font font;
        final double ascent;
        final double height;
        final Map<Integer, Double> advances = new HashMap<>();

        FaceSize(Font font) {
            this.font = font;
            Text probe = new Text("Hg国");
            probe.setFont(font);
            probe.setTextOrigin(VPos.BASELINE);
            Bounds bounds = probe.getLayoutBounds();
            ascent = -bounds.getMinY();
            height = bounds.getHeight();
        }

        double advance(int character) {
            Double known = advances.get(character);
            if (known == null) {
                if (advances.size() >= ADVANCES_MAX) {
                    advances.clear();
                }
                Text probe = new Text(Character.toString(character));
                probe.setFont(font);
                known = probe.getLayoutBounds().getWidth();
                advances.put(character, known);
            }
            return known;
        }
    }

    TextRuler() {
        for (Face face : Face.values()) {
            setFont(face, Font.getDefault());
        }
    }

    /// Tells which font a face is now; answers whether that is another one.
    boolean setFont(Face face, Font font) {
        FaceSize before = sizes.get(face);
        if (before != null && before.font.equals(font)) {
            return false;
        }
        sizes.put(face, new FaceSize(font));
        return true;
    }

    Font font(Face face) {
        return size(face).font;
    }

    /// The base line, in pixels, of a line of text whose middle is at `middle`.
    double baseline(Face face, double middle) {
        FaceSize size = size(face);
        return Math.rint(middle - size.height / 2 + size.ascent);
    }

    /// How large body text is, as a share of the size everything is drawn for.
    double scale() {
        return font(Face.BODY).getSize() / DRAWN_PIXELS;
    }

    /// The height of a line in pixels.
    public double lineHeight(Face face) {
        return size(face).height;
    }

    /// The width of a text in pixels.
    public double width(String text, Face face) {
        FaceSize size = size(face);
        double width = 0;
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            width += size.advance(character);
            i += Character.charCount(character);
        }
        return width;
    }

    /// The text cut to a width, with an ellipsis where something is missing.
    String cut(String text, Face face, double widthMax) {
        if (width(text, face) <= widthMax) {
            return text;
        }
        FaceSize size = size(face);
        double room = widthMax - width(ELLIPSIS, face);
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            room -= size.advance(character);
            if (room < 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    private FaceSize size(Face face) {
        @Nullable
        FaceSize size = sizes.get(face);
        if (size == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return size;
    }
}
