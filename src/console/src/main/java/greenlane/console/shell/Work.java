package greenlane.console.shell;

import java.util.Optional;

/// A file that is being read while the console goes on: what the frame says of it.
///
/// @param percent how much is read, 0 to 100; empty when its length is not known
/// @param megabytesRead how much that is, in millions of bytes
/// @param megabytesTotal its length; 0 when it is not known
public record Work(String file, Optional<Integer> percent, long megabytesRead, long megabytesTotal) {}
