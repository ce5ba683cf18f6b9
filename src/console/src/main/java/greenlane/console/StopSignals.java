package greenlane.console;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntConsumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The signals by which a system asks a program to end. Without a handler the Java machine answers them by taking JavaFX apart while the
/// window still draws; with one the window is closed as if by hand.
///
/// `sun.misc.Signal` is the only way to them and is there to stay (JEP 260), but the compiler has a warning for it that no annotation
/// silences; hence by reflection. Where it is not there the shutdown hook is what remains.
final class StopSignals {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);
    /// What a shell calls a program that was ended by signal 0; the signal's number is added.
    private static final int CODE_BASE = 128;
    /// Ended, Ctrl+C, and the terminal is gone.
    private static final List<String> NAMES = List.of("TERM", "INT", "HUP");

    private StopSignals() {}

    /// From now on tells of each signal, with the exit code that shells expect of a program it ended.
    static void listen(IntConsumer asked) {
        for (String name : NAMES) {
            try {
                listen(name, asked);
            } catch (ReflectiveOperationException e) {
                LOG.debug("the signal {} is left to the Java machine", name, e);
            }
        }
    }

    private static void listen(String name, IntConsumer asked) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object made = signal.getConstructor(String.class).newInstance(name);
        int code = CODE_BASE + (int) signal.getMethod("getNumber").invoke(made);
        Object ours = Proxy.newProxyInstance(StopSignals.class.getClassLoader(), new Class<?>[]{handler},
                (_, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        asked.accept(code);
                        return null;
                    }
                    return method.invoke(made, arguments);
                });
        signal.getMethod("handle", signal, handler).invoke(null, made, ours);
    }
}
