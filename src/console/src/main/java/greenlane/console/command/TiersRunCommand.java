package greenlane.console.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import greenlane.console.problem.FileSentences;
import greenlane.console.problem.PolicySentences;
import greenlane.console.value.TierMaking;
import greenlane.console.value.TierMaking.Result;
import greenlane.core.customer.Tier;
import greenlane.core.tier.PolicyDraft.Checked;
import greenlane.core.tier.PolicyText;
import greenlane.core.tier.TierMoves;
import greenlane.core.tier.TierPolicy;
import greenlane.feeds.Refusal;
import greenlane.store.Store;
import greenlane.store.StoreOpening;
import greenlane.store.setting.FloorSettings;

/// `greenlane tiers run`: makes the tiers of a day.
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false, description = "Makes the tiers of a day from the purchases in the store and keeps them; the same day again takes their place.", footer = {
        "", ExitCode.HELP})
final class TiersRunCommand implements Callable<Integer> {
    /// `greenlane tiers`: what there is to do with tiers.
    @Command(name = "tiers", mixinStandardHelpOptions = true, description = "The customers' value tiers.", footer = {"",
            ExitCode.HELP})
    static final class Group extends CommandGroup {}

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final StoreAccess access;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The last day that counts. Default: today in the centre's zone.")
    private @Nullable LocalDate asOf;

    @Option(names = "--policy", paramLabel = "FILE", description = "A tier policy as text, adopted unless it is in force already. Default: the one in force on the day.")
    private @Nullable Path policy;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Mixin
    private final Spoken words = new Spoken();

    private final InstantSource clock;

    TiersRunCommand(Function<Path, StoreOpening> opener, InstantSource clock) {
        access = new StoreAccess(opener);
        this.clock = clock;
    }

    @Override
    public Integer call() {
        CommandSpec self = Objects.requireNonNull(spec);
        return access.with(words, (store, _) -> {
            Told told = new Told(self.commandLine().getErr(), words);
            if (policy == null) {
                return run(store, Optional.empty(), told);
            }
            if (!Files.exists(policy)) {
                return told.refused(new Refusal(policy.toString(), 0, "", Refusal.Code.MISSING));
            }
            try {
                return switch (PolicyText.parse(Files.readString(policy))) {
                    case Checked.Good(TierPolicy wanted) -> run(store, Optional.of(wanted), told);
                    case Checked.Bad(var problems) -> told.failed(words.text("command.tiers.badPolicy",
                            policy.getFileName(), new PolicySentences(words).all(problems)));
                };
            } catch (IOException e) {
                return told.failed(words.text("command.tiers.noPolicy", policy, new FileSentences(words).reason(e)));
            }
        });
    }

    private int run(Store store, Optional<TierPolicy> wanted, Told told) {
        LocalDate day = asOf == null
                ? LocalDate.ofInstant(clock.instant(), FloorSettings.centre(store.settings()))
                : asOf;
        long began = System.nanoTime();
        Result result = new TierMaking(store, ForkJoinPool.commonPool()).run(day, wanted);
        long nanos = System.nanoTime() - began;
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        return switch (result) {
            case Result.NoPurchases() -> told.failed(words.text("command.tiers.noPurchases"));
            case Result.BeforeFirst(LocalDate at, LocalDate first) ->
                told.failed(words.text("command.tiers.beforeFirst", at.toString(), first.toString()));
            case Result.PolicyNotValid(LocalDate at, LocalDate from) ->
                told.failed(words.text("command.tiers.notValid", at.toString(), from.toString()));
            case Result.Cancelled() -> throw new IllegalStateException("nobody can stop this run");
            case Result.Failed(var fault, var _) -> told.failed(fault);
            case Result.Done done -> {
                if (json) {
                    Json.write(out, to -> write(to, done, nanos));
                } else {
                    print(out, done, nanos);
                }
                yield ExitCode.FINE;
            }
        };
    }

    private static void write(JsonGenerator out, Result.Done done, long nanos) throws IOException {
        out.writeStringField("asOf", done.stored().asOf().toString());
        out.writeObjectFieldStart("policy");
        out.writeNumberField("version", done.policy().version());
        out.writeStringField("name", done.policy().name());
        out.writeBooleanField("adopted", done.policyAdopted());
        out.writeEndObject();
        out.writeStringField("model", done.stored().model());
        out.writeBooleanField("modelComplete", done.values().fit().complete());
        out.writeNumberField("customers", done.stored().size());
        out.writeNumberField("scored", done.stored().scored());
        out.writeNumberField("modelled", done.stored().modelled());
        out.writeArrayFieldStart("tiers");
        for (int level = 0; level < done.policy().levels(); level++) {
            Tier tier = Tier.at(level);
            out.writeStartObject();
            out.writeStringField("tier", tier.code());
            out.writeStringField("name", done.policy().names().getOrDefault(tier, ""));
            out.writeNumberField("customers", done.stored().count(tier));
            out.writeEndObject();
        }
        out.writeEndArray();
        if (done.before().isPresent()) {
            out.writeStringField("follows", done.before().get().toString());
        } else {
            out.writeNullField("follows");
        }
        out.writeObjectFieldStart("moves");
        for (TierMoves.Kind kind : TierMoves.Kind.values()) {
            out.writeNumberField(kind.name().toLowerCase(Locale.ROOT), done.run().moves().count(kind));
        }
        out.writeEndObject();
        out.writeNumberField("laterRuns", done.later());
        Json.seconds(out, "seconds", nanos);
    }

    private void print(PrintWriter out, Result.Done done, long nanos) {
        out.println(words.text("command.tiers.done", done.stored().asOf().toString(), done.stored().scored(),
                done.policy().version(), String.format(Locale.ROOT, "%.2f", nanos / 1e9)));
        if (done.policyAdopted()) {
            out.println(words.text("command.tiers.adopted", done.policy().version()));
        }
        for (int level = 0; level < done.policy().levels(); level++) {
            Tier tier = Tier.at(level);
            String name = done.policy().names().getOrDefault(tier, "");
            out.println(words.text("command.tiers.count",
                    name.isEmpty() ? words.text("tier." + tier.code()) : name, done.stored().count(tier)));
        }
        done.before().ifPresent(day -> out.println(words.text("command.tiers.moves", day.toString(),
                done.run().moves().count(TierMoves.Kind.ROSE), done.run().moves().count(TierMoves.Kind.FELL),
                done.run().moves().count(TierMoves.Kind.NEW))));
        if (!done.values().fit().complete()) {
            out.println(words.text("command.tiers.plainRules"));
        }
        if (done.later() > 0) {
            out.println(words.text("command.tiers.later", done.later()));
        }
        out.flush();
    }
}
