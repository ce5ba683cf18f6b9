package greenlane.tidy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;

/// Every name and string the sources and the build use: what the documents may speak of.
///
/// @param identifiers types, methods, fields and packages, declared or used
/// @param strings string literals of the code
/// @param packages dotted packages of our own
/// @param profiles Maven profiles of the poms
/// @param properties names that a `-D` option can set
record Names(Set<String> paths, Set<String> identifiers, Set<String> strings, Set<String> packages,
        Set<String> profiles, Set<String> properties) {
    private static final Pattern PROFILE = Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>([\\w-]+)</id>");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.-]+)\\}|<([\\w.-]+)>");
    private static final String COMMAND_LINE = "greenlane.console.command";
    /// Options of Maven and its plugins that no pom needs to name.
    private static final List<String> MAVENS_OWN = List.of("skipTests", "test", "spotless.check.skip",
            "surefire.failIfNoSpecifiedTests", "maven.repo.local");

    static Names of(Set<String> paths, List<SourceFile> files, List<JavaCode.Unit> units) {
        Names names = new Names(paths, new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(),
                new HashSet<>(MAVENS_OWN));
        units.stream().filter(unit -> !unit.file().inTidy()).forEach(names::read);
        // The checks' own types may be spoken of; the names they look for may not keep others alive.
        units.stream().filter(unit -> unit.file().inTidy())
                .forEach(unit -> names.identifiers.add(unit.file().name().replace(".java", "")));
        for (SourceFile file : files) {
            if (file.is("fxml")) {
                names.identifiers.add(file.name().replace(".fxml", ""));
            } else if (file.name().equals("pom.xml")) {
                PROFILE.matcher(file.text()).results().forEach(at -> names.profiles.add(at.group(1)));
                PROPERTY.matcher(file.text()).results()
                        .forEach(at -> names.properties.add(at.group(1) != null ? at.group(1) : at.group(2)));
            }
        }
        return names;
    }

    boolean pathExists(String path) {
        String folder = path.endsWith("/") ? path : path + "/";
        return paths.contains(path) || paths.stream().anyMatch(known -> known.startsWith(folder));
    }

    /// Whether `-D` can set a name; true while the build has no profile, and so no program to pass anything to.
    boolean hasProperty(String name) {
        return profiles.isEmpty() || properties.contains(name);
    }

    /// Whether a profile can be asked for; true while the build has none to compare with.
    boolean hasProfile(String name) {
        return profiles.isEmpty() || profiles.contains(name);
    }

    /// Whether a command takes an option; true while the sources have no command line to compare with.
    boolean hasOption(String option) {
        return !packages.contains(COMMAND_LINE) || strings.contains(option);
    }

    boolean fileNamed(String name) {
        return paths.stream().anyMatch(path -> path.equals(name) || path.endsWith("/" + name));
    }

    private void read(JavaCode.Unit unit) {
        if (unit.tree().getPackageName() != null) {
            packages.add(unit.tree().getPackageName().toString());
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                identifiers.add(type.getSimpleName().toString());
                return super.visitClass(type, null);
            }

            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                identifiers.add(method.getName().toString());
                return super.visitMethod(method, null);
            }

            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                identifiers.add(variable.getName().toString());
                return super.visitVariable(variable, null);
            }

            @Override
            public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
                identifiers.add(identifier.getName().toString());
                return null;
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
                identifiers.add(select.getIdentifier().toString());
                return super.visitMemberSelect(select, null);
            }

            @Override
            public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
                identifiers.add(reference.getName().toString());
                return super.visitMemberReference(reference, null);
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                    strings.add(text);
                }
                return null;
            }
        }.scan(unit.tree(), null);
    }
}
