package greenlane.console.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import greenlane.console.shots.Shots;

/// `greenlane shots`: pictures of the pages, made without a display.
@Command(name = "shots", mixinStandardHelpOptions = true, sortOptions = false, description = "Renders pages to PNG, without a display.", footer = {
        "", ExitCode.HELP})
final class ShotsCommand implements Callable<Integer> {
    private static final int SIDE_MIN = 320;
    private static final int SIDE_MAX = Shots.Size.SIDE_MAX;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder the pictures go to; made when it is not there.")
    private @Nullable Path folder;

    @Option(names = "--page", paramLabel = "NAME,...", hideParamSyntax = true, split = ",", description = "Pages to render. Default: all.")
    private List<String> pages = List.of();

    @Option(names = "--size", paramLabel = "WxH,...", hideParamSyntax = true, split = ",", defaultValue = "1440x900,1920x1080", description = "Sizes in pixels. Default: ${DEFAULT-VALUE}.")
    private List<String> sizes = List.of();

    @Option(names = "--theme", paramLabel = "NAME,...", hideParamSyntax = true, split = ",", defaultValue = "light,dark", description = "light, dark. Default: ${DEFAULT-VALUE}.")
    private List<String> themes = List.of();

    @Option(names = "--lang", paramLabel = "TAG,...", hideParamSyntax = true, split = ",", defaultValue = "zh-CN,zh-TW,en", description = "zh-CN, zh-TW, en. Default: ${DEFAULT-VALUE}.")
    private List<String> languages = List.of();

    private final Screens screens;

    ShotsCommand(Screens screens) {
        this.screens = screens;
    }

    @Override
    public Integer call() {
        themes.forEach(theme -> Choices.check(spec, "--theme", theme, Choices.THEMES));
        languages.forEach(language -> Choices.check(spec, "--lang", language, Choices.LANGUAGES));
        sizes.forEach(this::checkSize);
        if (folder == null) {
            throw new ParameterException(Choices.line(spec), "A folder is needed.");
        }
        return screens.shots(new ShotOptions(folder, pages, sizes, themes, languages));
    }

    private void checkSize(String size) {
        String[] sides = size.split("x", -1);
        if (sides.length == 2 && side(sides[0]) && side(sides[1])) {
            return;
        }
        throw new ParameterException(Choices.line(spec), "--size " + size
                + " is not WxH with sides between " + SIDE_MIN + " and " + SIDE_MAX + ".");
    }

    private static boolean side(String digits) {
        if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int value = Integer.parseInt(digits);
        return value >= SIDE_MIN && value <= SIDE_MAX;
    }
}
