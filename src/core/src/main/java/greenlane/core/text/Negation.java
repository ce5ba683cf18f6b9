package greenlane.core.text;

import java.util.Set;

/// Tells whether what a phrase says is denied: by an odd number of negations in its clause that stand before it with nothing but words of
/// degree, tense and belief between (不太贵, isn't really broken).
///
/// Not a negation is one that says *not only*, and the one in the middle of a question of the form 有没有, 能不能: who asks whether there is
/// something new shows as much as who says it.
final class Negation {
    private static final Set<String> DENY = Set.of("不", "没", "没有", "无", "未", "别", "非", "并非", "不是", "莫", "毫无", "从未",
            "从不", "勿", "不用",
            "无需", "不要", "不会", "不算", "没什么", "not", "no", "never", "without", "cannot", "nothing", "none", "neither",
            "nor",
            "hardly");
    private static final Set<String> PASSED = Set.of("太", "很", "怎么", "那么", "这么", "算", "会", "是", "觉得", "认为", "特别", "非常",
            "能", "能够",
            "有", "再", "被", "什么", "任何", "一点", "一点儿", "出现", "发生", "过", "到", "的", "得", "多", "多么", "十分", "真", "真的", "又",
            "都", "也", "要",
            "想", "就", "还", "需要", "并", "于", "发现", "遇到", "出", "so", "very", "too", "that", "be", "been", "is", "was",
            "are",
            "really", "a", "an", "the", "any", "at", "all", "think", "it", "has", "have", "had", "it's", "this", "want",
            "need", "find", "found", "feel", "quite", "more", "to", "of", "ever", "seen", "actually", "got", "my");
    private static final Set<String> ONLY = Set.of("仅", "但", "只", "光", "止", "仅仅", "only", "just", "merely");

    private Negation() {}

    /// Whether the phrase that begins at a word is denied.
    static boolean denied(WordText text, int begin) {
        boolean denied = false;
        int clause = text.clause(begin);
        for (int at = begin - 1; at >= 0 && text.clause(at) == clause; at--) {
            String word = text.word(at);
            if (denies(word) && !ONLY.contains(text.word(at + 1))) {
                boolean asks = at > 0 && text.clause(at - 1) == clause && text.word(at - 1).equals(text.word(at + 1));
                denied ^= !asks;
                at -= asks ? 1 : 0;
            } else if (!PASSED.contains(word)) {
                break;
            }
        }
        return denied;
    }

    private static boolean denies(String word) {
        return DENY.contains(word) || word.endsWith("n't");
    }
}
