package greenlane.console.command;

import java.nio.file.Path;
import java.util.List;

/// Which pictures of which pages to make.
///
/// @param folder where they go; made when it is not there
/// @param pages page names; empty for all that have content
/// @param sizes `WxH` in pixels
/// @param themes `light`, `dark`
/// @param languages language tags
public record ShotOptions(Path folder, List<String> pages, List<String> sizes, List<String> themes,
        List<String> languages) {}
