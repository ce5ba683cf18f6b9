package greenlane.tidy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;

/// Where the keys of texts are used.
///
/// FXML uses a key as `%key`, Java as a whole string literal. A key that is put together, say from an enum's constant,
/// is used through its prefix: a string literal that ends in a dot, `"tier."`, stands for all keys that begin with it.
final class Keys {
    private static final Pattern IN_FXML = Pattern.compile("=\"%([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)+");
    private static final Pattern PREFIX = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)*\\.");
    private static final Set<String> ASKS = Set.of("text", "texts");

    private final Set<String> literals = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();
    /// Uses that name a text beyond doubt, and so must have one.
    private final List<Use> certain = new ArrayList<>();

    private record Use(String key, Finding missing, boolean prefix, boolean plain) {}

    static Keys in(List<SourceFile> files, List<JavaCode.Unit> units) {
        Keys keys = new Keys();
        files.stream().filter(file -> file.is("fxml")).forEach(keys::readMarkup);
        units.stream().filter(unit -> !unit.file().inTests()).forEach(keys::readJava);
        return keys;
    }

    List<Finding> unused(List<Bundle> bundles) {
        return bundles.stream().filter(bundle -> bundle.language().equals("zh_CN"))
                .flatMap(bundle -> bundle.texts().keySet().stream()
                        .filter(key -> !literals.contains(key) && prefixes.stream().noneMatch(key::startsWith))
                        .map(key -> bundle.finding(key, "is used nowhere")))
                .toList();
    }

    List<Finding> missing(List<Bundle> bundles) {
        Set<String> known = new TreeSet<>();
        bundles.forEach(bundle -> known.addAll(bundle.texts().keySet()));
        return certain.stream().filter(
                use -> use.prefix()
                        ? known.stream().noneMatch(key -> key.startsWith(use.key()))
                        : !known.contains(use.key()))
                .map(Use::missing).toList();
    }

    /// Keys that FXML shows as they stand, although their texts have placeholders.
    List<Finding> unfilled(List<Bundle> bundles) {
        List<Finding> findings = new ArrayList<>();
        for (Bundle bundle : bundles) {
            certain.stream().filter(Use::plain)
                    .filter(use -> !Bundles.kinds(bundle.texts().getOrDefault(use.key(), "")).isEmpty())
                    .forEach(use -> findings.add(bundle.finding(use.key(),
                            "has placeholders, but " + use.missing().path() + " shows it as it stands")));
        }
        return findings;
    }

    private void readMarkup(SourceFile file) {
        IN_FXML.matcher(file.text()).results().forEach(at -> {
            literals.add(at.group(1));
            certain.add(
                    new Use(at.group(1), file.finding(at, "asks for the text " + at.group(1) + ", which is nowhere"),
                            false, true));
        });
    }

    private void readJava(JavaCode.Unit unit) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text) {
                    if (PREFIX.matcher(text).matches()) {
                        prefixes.add(text);
                    } else {
                        literals.add(text);
                    }
                }
                return null;
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                String method = call.getMethodSelect().toString();
                if (ASKS.contains(method.substring(method.lastIndexOf('.') + 1)) && !call.getArguments().isEmpty()) {
                    asked(call.getArguments().getFirst());
                }
                return super.visitMethodInvocation(call, null);
            }

            private void asked(ExpressionTree argument) {
                boolean prefix = argument instanceof BinaryTree;
                ExpressionTree first = argument instanceof BinaryTree sum ? sum.getLeftOperand() : argument;
                if (first instanceof LiteralTree literal && literal.getValue() instanceof String key
                        && (prefix ? PREFIX : KEY).matcher(key).matches()) {
                    certain.add(new Use(key,
                            unit.finding(argument, "asks for the text " + key + ", which is nowhere"), prefix, false));
                }
            }
        }.scan(unit.tree(), null);
    }
}
