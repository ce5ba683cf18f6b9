package greenlane.feeds.mapping;

import java.nio.charset.Charset;

/// How a delimited file is written, as someone says it who looked at it.
///
/// @param header whether the first row names the columns
public record Dialect(char delimiter, Charset charset, boolean header) {}
