package greenlane.feeds.words;

import java.util.function.IntConsumer;

import org.apache.lucene.analysis.cn.smart.WordType;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;

import greenlane.core.text.Segmenter;

/// Words by Lucene's dictionary and hidden Markov model of simplified Chinese. The dictionary is read with the first text (0.3 s) and takes
/// some 10 MB; safe for use by several threads.
public final class DictionaryWords implements Segmenter {
    private final HHMMSegmenter segmenter = new HHMMSegmenter();

    @Override
    public void words(String run, IntConsumer ends) {
        for (SegToken token : segmenter.process(run)) {
            if (token.wordType != WordType.SENTENCE_BEGIN && token.wordType != WordType.SENTENCE_END) {
                ends.accept(token.endOffset);
            }
        }
    }
}
