package greenlane.console.pulse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PulseTest {
    private Instant now = Instant.parse("2026-03-12T06:32:08.200Z");
    private final Pulse pulse = new Pulse(() -> now);

    @Test
    void onlyTheLatestOfWhatWasPublishedIsShownAndOnlyOnce() {
        AtomicReference<String> latest = new AtomicReference<>();
        List<String> shown = new ArrayList<>();
        pulse.eachNew(latest::get, shown::add);

        pulse.beat();
        latest.set("a");
        latest.set("b");
        pulse.beat();
        pulse.beat();

        assertEquals(List.of("b"), shown);
    }

    @Test
    void theClockTicksOnceASecondHoweverManyFramesThereAre() {
        List<Long> seconds = new ArrayList<>();
        pulse.eachSecond(seconds::add);

        pulse.beat();
        pulse.beat();
        now = now.plusMillis(700);
        pulse.beat();
        now = now.plusMillis(200);
        pulse.beat();

        assertEquals(2, seconds.size());
    }

    @Test
    void whoLeavesHearsNoMore() {
        List<Long> seconds = new ArrayList<>();
        Pulse.Subscription subscription = pulse.eachSecond(seconds::add);
        subscription.end();

        pulse.beat();

        assertEquals(List.of(), seconds);
        assertEquals(0, pulse.listeners());
    }

    @Test
    void aHiddenWindowIsBroughtUpToDateSeldom() {
        List<String> frames = new ArrayList<>();
        pulse.eachFrame(() -> frames.add("frame"));
        pulse.setHidden(true);

        for (int beat = 0; beat < 60; beat++) {
            pulse.beat();
        }

        assertEquals(2, frames.size());
    }
}
