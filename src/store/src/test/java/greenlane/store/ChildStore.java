package greenlane.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import greenlane.store.disk.FolderLock.Holder;
import greenlane.store.setting.Setting;

/// A second process with a store, for the tests that refuse it or kill it.
final class ChildStore {
    private ChildStore() {}

    static Process start(Path home, String what) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), ChildStore.class.getName(),
                home.toString(), what).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    public static void main(String[] args) throws Exception {
        Holder self = new Holder(ProcessHandle.current().pid(), "child");
        if (!(Store.open(Path.of(args[0]), self, InstantSource.system()) instanceof StoreOpening.Opened opened)) {
            throw new IllegalStateException("the child could not open the store");
        }
        switch (args[1]) {
            case "hold" -> {
                say("holding");
                System.in.read();
            }
            case "facts" -> {
                for (int number = 0;; number++) {
                    TestStore.done(opened.store().settings().set(Setting.whole("fact." + number, -1), (long) number));
                    say(Integer.toString(number));
                }
            }
            case "contacts" -> {
                for (int number = 0;; number += 10) {
                    TestStore.done(opened.store().contacts().addAll(Contacts.range("live", number, number + 10)));
                    say(Integer.toString(number + 10));
                }
            }
            default -> throw new IllegalArgumentException(List.of(args).toString());
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
