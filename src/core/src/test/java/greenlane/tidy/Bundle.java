package greenlane.tidy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// One language's texts of one screen, in the order of their keys.
record Bundle(SourceFile file, Map<String, String> texts, List<Finding> twice) {
    static boolean isBundle(SourceFile file) {
        return file.path().matches("src/\\w+/src/main/resources/.*/texts(_\\w+)?\\.properties");
    }

    static Bundle of(SourceFile file) {
        List<Finding> twice = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        Properties properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (texts.put((String) key, (String) value) != null) {
                    twice.add(new Finding(file.path(), 1, "has the key " + key + " twice"));
                }
                return value;
            }
        };
        try {
            properties.load(new StringReader(file.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(file, texts, twice);
    }

    String folder() {
        return file.path().substring(0, file.path().lastIndexOf('/'));
    }

    String language() {
        String name = file.name().replace(".properties", "");
        return name.equals("texts") ? "zh_CN" : name.substring("texts_".length());
    }

    Finding finding(String key, String what) {
        String[] lines = file.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].strip().matches(Pattern.quote(key) + "\\s*[=:].*")) {
                return new Finding(file.path(), i + 1, key + " " + what);
            }
        }
        return new Finding(file.path(), 1, key + " " + what);
    }
}
