package greenlane.core.text;

import java.util.function.IntConsumer;

/// Tells where the words of Chinese text end. Made by whoever brings a dictionary; safe for use by several threads.
@FunctionalInterface
public interface Segmenter {
    /// Every character is a word: what is left where there is no dictionary.
    Segmenter EACH_CHARACTER = (run, ends) -> {
        for (int end = 1; end <= run.length(); end++) {
            ends.accept(end);
        }
    };

    /// Divides a run of simplified Chinese characters, [WordText#RUN_MAX] at most.
    ///
    /// @param ends told the end of each word, ascending; the last one is the run's length
    void words(String run, IntConsumer ends);
}
