package greenlane.tidy;

import java.util.ArrayList;
import java.util.List;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;

/// How long files and methods may be.
final class Sizes {
    /// A file longer than this must be allowed by name.
    static final int FILE_LINES_ASKED = 400;
    /// No file is longer than this.
    static final int FILE_LINES_MAX = 500;
    /// A method longer than this must be allowed by name.
    static final int METHOD_LINES_ASKED = 60;
    /// Nothing larger than this is kept in the repository.
    static final long FILE_BYTES_MAX = 2L << 20;

    private Sizes() {}

    static List<Finding> files(List<SourceFile> files, Allowed allowed) {
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : files) {
            int lines = file.lineCount();
            if (!file.is("java", "fxml", "css", "sh")) {
                continue;
            }
            if (lines > FILE_LINES_MAX) {
                findings.add(new Finding(file.path(), lines, "is longer than " + FILE_LINES_MAX + " lines"));
            } else if (lines > FILE_LINES_ASKED && !allowed.has(file.path())) {
                findings.add(new Finding(file.path(), lines,
                        "is longer than " + FILE_LINES_ASKED
                                + " lines: divide it, or name it in Allowed with a reason"));
            }
        }
        return findings;
    }

    static List<Finding> methods(List<JavaCode.Unit> units, Allowed allowed) {
        List<Finding> findings = new ArrayList<>();
        for (JavaCode.Unit unit : units) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    int lines = 1 + unit.endLine(method) - unit.startLine(method);
                    if (lines > METHOD_LINES_ASKED && !allowed.has(unit.file().path() + "#" + method.getName())) {
                        findings.add(unit.finding(method, method.getName() + " has " + lines + " lines, more than "
                                + METHOD_LINES_ASKED + ": divide it, or name it in Allowed with a reason"));
                    }
                    return super.visitMethod(method, null);
                }
            }.scan(unit.tree(), null);
        }
        return findings;
    }

    static List<Finding> bytes(Checkout checkout) {
        return checkout.paths().stream().filter(path -> checkout.size(path) > FILE_BYTES_MAX)
                .map(path -> new Finding(path, 1, "is larger than " + FILE_BYTES_MAX + " bytes")).toList();
    }
}
