package greenlane.tidy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The project's files: what git tracks or would track, or, where there is no git, all but what the build makes.
record Checkout(Path root, Set<String> paths) {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".idea", ".vscode", "greenlane-shots");
    private static final Set<String> TEXT = Set.of("java", "fxml", "css", "properties", "xml", "md", "sql", "yml",
            "sh", "csv", "tsv", "txt", "html");
    private static final String ROOT_PROPERTY = "greenlane.root";

    /// The checkout the build was started in.
    static Checkout ofTheBuild() {
        return at(Path.of(Objects.requireNonNull(System.getProperty(ROOT_PROPERTY),
                ROOT_PROPERTY + " is not set: it names the folder of the checkout")));
    }

    static Checkout at(Path root) {
        try {
            return new Checkout(root, askGit(root).orElseGet(() -> walk(root)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every text file, read.
    List<SourceFile> texts() {
        return paths.stream().filter(path -> TEXT.contains(new SourceFile(path, "").extension())).map(this::read)
                .flatMap(Optional::stream).toList();
    }

    long size(String path) {
        try {
            return Files.size(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file's text; none when it is not UTF-8, as a test's deliberately broken file may be.
    private Optional<SourceFile> read(String path) {
        try {
            return Optional.of(new SourceFile(path, Files.readString(root.resolve(path))));
        } catch (MalformedInputException e) {
            if (path.contains("/src/test/resources/")) {
                return Optional.empty();
            }
            throw new UncheckedIOException(path + " is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Set<String>> askGit(Path root) throws IOException {
        if (!Files.exists(root.resolve(".git"))) {
            return Optional.empty();
        }
        Process git;
        try {
            git = new ProcessBuilder("git", "-C", root.toString(), "ls-files", "-z", "--cached", "--others",
                    "--exclude-standard").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException _) {
            return Optional.empty(); // git is not installed: the folder is walked instead
        }
        String listed;
        try (InputStream out = git.getInputStream()) {
            listed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (git.onExit().join().exitValue() != 0) {
            return Optional.empty();
        }
        Set<String> paths = new TreeSet<>();
        for (String path : listed.split("\0", -1)) {
            if (!path.isEmpty() && Files.isRegularFile(root.resolve(path))) {
                paths.add(path);
            }
        }
        return Optional.of(paths);
    }

    static Set<String> walk(Path root) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skip = !folder.equals(root) && NOT_OURS.contains(folder.getFileName().toString());
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        found.add(root.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> paths = new TreeSet<>();
        found.forEach(path -> paths.add(path.toString().replace('\\', '/')));
        paths.remove(".git");
        return paths;
    }
}
