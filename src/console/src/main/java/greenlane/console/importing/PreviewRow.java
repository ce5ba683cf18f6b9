package greenlane.console.importing;

import java.util.Optional;
import java.util.OptionalLong;

import greenlane.core.floor.Outcome;
import greenlane.feeds.RowProblem;
import greenlane.feeds.mapping.Field;

/// A row as it would come in, or as far as it can be read where it would not.
///
/// @param outcome what is known of how it ended; `outcomeText` is the file's own word
/// @param bad the field at fault, where the problem is one field's
record PreviewRow(long line, String reference, OptionalLong offeredAtMillis, String offeredText, String queue,
        OptionalLong waitMillis, String waitText, OptionalLong talkMillis, String talkText, String agent,
        Optional<Outcome> outcome, String outcomeText, Optional<RowProblem> problem, Optional<Field> bad,
        String verbatim) {
    /// How it stands.
    Light light() {
        return problem.map(it -> it.effect() == RowProblem.Effect.REJECTED ? Light.NEEDS_ACTION : Light.CONFIRM)
                .orElse(Light.MATCHED);
    }

    /// The same row with something to say about it.
    PreviewRow with(RowProblem said, Optional<Field> field) {
        return new PreviewRow(line, reference, offeredAtMillis, offeredText, queue, waitMillis, waitText, talkMillis,
                talkText, agent, outcome, outcomeText, Optional.of(said), field, verbatim);
    }
}
