package greenlane.tidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;

/// Words and calls that have no place in the sources, and packages that say nothing of themselves.
final class Words {
    private static final Map<Pattern, String> FORBIDDEN = Map.of(Pattern.compile("\\b(?:TODO|FIXME)\\b"),
            "leaves work behind", Pattern.compile("@author\\b"), "names an author", Pattern.compile(
                    "(?im)^\\W*licensed under the|SPDX-License-Identifier|all rights reserved"),
            "repeats the licence", Pattern.compile("uses:\\s*[^@\\s]+@(?![0-9a-f]{40}\\b)\\S*"),
            "takes in an action that is not pinned",
            Pattern.compile("(?<![\\w.])/(?:home|root|Users)/\\w+|\\bC:\\\\\\\\?Users\\b"),
            "names a folder of one machine");
    private static final Set<String> CATCH_ALL = Set.of("Exception", "Throwable", "RuntimeException");
    private static final Pattern CODE_PATH = Pattern
            .compile("src/(\\w+)/src/(main|test)/java/((?:\\w+/)*)([\\w-]+)\\.java");

    private Words() {}

    static List<Finding> forbidden(List<SourceFile> files) {
        List<Finding> findings = new ArrayList<>();
        for (SourceFile file : files) {
            if (!file.inTidy() && file.is("java", "fxml", "css", "properties", "xml", "sql", "yml", "sh")) {
                FORBIDDEN.forEach((word, why) -> word.matcher(file.text()).results()
                        .forEach(at -> findings.add(file.finding(at, why + ": " + at.group()))));
            }
        }
        return findings;
    }

    static List<Finding> calls(List<JavaCode.Unit> units, Allowed threadEdges) {
        List<Finding> findings = new ArrayList<>();
        for (JavaCode.Unit unit : units) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    String method = call.getMethodSelect().toString();
                    if (unit.file().inTests() && method.equals("Thread.sleep")) {
                        findings.add(unit.finding(call, "sleeps in a test: wait for what is expected"));
                    }
                    if (method.endsWith("assertTrue") && call.getArguments().toString().matches("true(,.*)?")) {
                        findings.add(unit.finding(call, "asserts nothing"));
                    }
                    return super.visitMethodInvocation(call, null);
                }

                @Override
                public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
                    if (annotation.getAnnotationType().toString().endsWith("Disabled")) {
                        findings.add(unit.finding(annotation, "switches a test off"));
                    }
                    return super.visitAnnotation(annotation, null);
                }

                @Override
                public Void visitCatch(CatchTree caught, Void nothing) {
                    String type = caught.getParameter().getType().toString();
                    if (CATCH_ALL.contains(type) && !threadEdges.has(unit.file().path())) {
                        findings.add(unit.finding(caught, "catches every " + type
                                + ": catch what can be expected, or name the thread's edge in Allowed"));
                    }
                    return super.visitCatch(caught, null);
                }
            }.scan(unit.tree(), null);
        }
        return findings;
    }

    /// Packages without a package-info, and packages that two modules share.
    static List<Finding> packages(Set<String> paths) {
        Map<String, String> undescribed = new TreeMap<>();
        Set<String> described = new TreeSet<>();
        Map<String, Set<String>> modules = new HashMap<>();
        for (String path : paths) {
            var at = CODE_PATH.matcher(path);
            if (at.matches()) {
                String inModule = at.group(1) + ":" + at.group(3);
                if (at.group(4).equals("package-info")) {
                    described.add(inModule);
                } else {
                    undescribed.putIfAbsent(inModule, path);
                }
                modules.computeIfAbsent(at.group(3), _ -> new TreeSet<>()).add(at.group(1));
            }
        }
        List<Finding> findings = new ArrayList<>();
        undescribed.forEach((inModule, path) -> {
            if (!described.contains(inModule)) {
                findings.add(new Finding(path, 1, "stands in a package without package-info"));
            }
        });
        modules.forEach((name, owners) -> {
            if (owners.size() > 1) {
                findings.add(new Finding(name, 1, "is a package of several modules: " + owners));
            }
        });
        return findings;
    }
}
