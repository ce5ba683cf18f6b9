package greenlane.console.command;

import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A word that only stands before others; alone it says which.
abstract class CommandGroup implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec self = Objects.requireNonNull(spec);
        throw new ParameterException(self.commandLine(), "greenlane " + self.name() + " is followed by "
                + String.join(" or ", self.subcommands().keySet()) + ".");
    }
}
