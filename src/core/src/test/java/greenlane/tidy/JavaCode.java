package greenlane.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;

/// Java files as the compiler parses them. Nothing is resolved, so a file is read alone.
final class JavaCode {
    /// One parsed file.
    record Unit(SourceFile file, CompilationUnitTree tree, SourcePositions positions) {
        int startLine(Tree node) {
            return (int) tree.getLineMap().getLineNumber(positions.getStartPosition(tree, node));
        }

        int endLine(Tree node) {
            return (int) tree.getLineMap().getLineNumber(positions.getEndPosition(tree, node));
        }

        Finding finding(Tree node, String what) {
            return new Finding(file.path(), startLine(node), what);
        }
    }

    private JavaCode() {}

    /// Parses those of the files that are Java.
    static List<Unit> parse(List<SourceFile> files) {
        Map<String, SourceFile> byUri = new TreeMap<>();
        List<JavaFileObject> sources = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.is("java")) {
                Text text = new Text(file);
                byUri.put(text.toUri().toString(), file);
                sources.add(text);
            }
        }
        if (sources.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<Unit> units = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                SourceFile file = Objects.requireNonNull(byUri.get(tree.getSourceFile().toUri().toString()));
                units.add(new Unit(file, tree, positions));
            }
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(SourceFile file) {
            super(URI.create("source:///" + file.path()), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
