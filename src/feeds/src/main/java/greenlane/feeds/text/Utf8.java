package greenlane.feeds.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Strict UTF-8: where it fails, and how to show it nevertheless.
final class Utf8 {
    private Utf8() {}

    /// The position, from 1, of the first byte that is not UTF-8; 0 when all are.
    static int badByte(byte[] bytes, int start, int end) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
        CharBuffer out = CharBuffer.allocate(end - start + 1);
        CoderResult result = decoder().decode(in, out, true);
        return result.isError() ? in.position() - start + 1 : 0;
    }

    /// The text; bytes that are not UTF-8 are written as `\xNN`, so that nothing is lost.
    static String lenient(byte[] bytes, int start, int end) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
        CharBuffer out = CharBuffer.allocate(end - start + 1);
        CharsetDecoder decoder = decoder();
        StringBuilder text = new StringBuilder(end - start);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.append(String.format("\\x%02X", in.get() & 0xff));
            }
            decoder.reset();
        }
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
