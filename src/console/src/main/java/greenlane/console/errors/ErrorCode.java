package greenlane.console.errors;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A short name for a fault that stays the same from run to run: people read it out, and the log has it beside the trace.
///
/// It follows from the kinds of the exception and its root cause, and from the topmost frame of our own code, without its line.
record ErrorCode(String text) {
    private static final String OURS = "greenlane.";

    /// The code of a fault, such as `GL-7F3A91`.
    static ErrorCode of(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && !root.getCause().equals(root)) {
            root = root.getCause();
        }
        CRC32 sum = new CRC32();
        sum.update((fault.getClass().getName() + root.getClass().getName() + place(root))
                .getBytes(StandardCharsets.UTF_8));
        return new ErrorCode("GL-%06X".formatted(sum.getValue() & 0xFFFFFF));
    }

    private static String place(Throwable fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                return frame.getClassName() + "." + frame.getMethodName();
            }
        }
        StackTraceElement[] frames = fault.getStackTrace();
        return frames.length == 0 ? "" : frames[0].getClassName() + "." + frames[0].getMethodName();
    }
}
