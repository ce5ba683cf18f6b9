package greenlane.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import greenlane.feeds.LogReport;
import greenlane.feeds.Refusal;
import greenlane.feeds.intake.Reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/// Opening floors.
class FloorDeskTest {
    private static final String QUEUE_LOG = """
            1000|a|support|NONE|ENTERQUEUE||5551|1
            1010|a|support|Ann|CONNECT|10|b|3
            1040|a|support|Ann|COMPLETECALLER|10|30|1
            not a row
            """;

    private static final long PATIENCE_SECONDS = 10;

    @TempDir
    Path folder;

    @Test
    void aLogThatIsPlayedThoughARowIsMissingIsSpokenOf() throws Exception {
        CompletableFuture<LogReport> told = new CompletableFuture<>();
        try (FloorDesk desk = TestSurroundings.desk()) {
            desk.onIncomplete(told::complete);
            desk.openLog(write(), 1);
            assertEquals(1, told.get(PATIENCE_SECONDS, TimeUnit.SECONDS).rowsRejected());
        }
    }

    @Test
    void aFileWithoutAKnownFormatGoesToWhoTakesThem() throws Exception {
        CompletableFuture<Path> taken = new CompletableFuture<>();
        Path list = Files.writeString(folder.resolve("list.csv"), "a,b\n1,2\n");
        try (FloorDesk desk = TestSurroundings.desk()) {
            desk.onUnknown((file, speed) -> taken.complete(speed == 60 ? file : folder));
            desk.openLog(list, 60);
            assertEquals(list, taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertTrue(desk.session().status().kind().isEmpty());
        }
    }

    @Test
    void theFloorOfNowGoesOnUntilTheNextLogIsRead() throws Exception {
        BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
        try (FloorDesk desk = TestSurroundings.desk(screen::add, () -> false)) {
            desk.openDemo();
            desk.openLog(write(), 1);
            Runnable arrived = screen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(arrived, "the log was not read");
            assertTrue(desk.session().status().simulated(), "read, but not yet taken over");

            arrived.run();

            assertEquals("queue_log", desk.session().status().name());
        }
    }

    @Test
    void aLogThatIsStoppedLeavesTheFloorAsItWas() throws Exception {
        BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
        List<FloorDesk.Failure> failures = new ArrayList<>();
        try (FloorDesk desk = TestSurroundings.desk(screen::add, () -> false)) {
            desk.onFailed(failures::add);
            desk.openDemo();
            desk.openLog(write(), 1);
            desk.stopReading();
            Runnable arrived = screen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(arrived, "reading did not end");
            arrived.run();

            assertTrue(desk.session().status().simulated());
            assertEquals(Optional.empty(), desk.reading());
            assertEquals(List.of(), failures);
        }
    }

    @Test
    void ofTwoLogsTheLaterOneIsPlayed() throws Exception {
        BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
        Path second = Files.copy(write(), folder.resolve("second"));
        try (FloorDesk desk = TestSurroundings.desk(screen::add, () -> false)) {
            desk.openLog(folder.resolve("queue_log"), 1);
            desk.openLog(second, 1);
            for (int i = 0; i < 2; i++) {
                Runnable arrived = screen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertNotNull(arrived, "reading did not end");
                arrived.run();
            }
            assertEquals("second", desk.session().status().name());
        }
    }

    @Test
    void aFileThatCannotBePlayedIsAReasonAndTheFloorGoesOn() throws Exception {
        Files.createFile(folder.resolve("empty"));
        for (var expected : Map.of("empty", Refusal.Code.EMPTY, "gone", Refusal.Code.MISSING, ".",
                Refusal.Code.DIRECTORY).entrySet()) {
            assertEquals(expected.getValue(),
                    assertInstanceOf(LogReading.Outcome.Refused.class, failed(expected.getKey(), false)).refusal()
                            .code());
        }
    }

    @Test
    void aLogThatMemoryHasNoRoomForIsGivenUp() throws Exception {
        write();
        assertInstanceOf(LogReading.Outcome.TooLarge.class, failed("queue_log", true));
    }

    /// Why a file failed to open over the demo, which goes on.
    private LogReading.Outcome failed(String name, boolean memoryScarce) throws Exception {
        CompletableFuture<FloorDesk.Failure> told = new CompletableFuture<>();
        try (FloorDesk desk = TestSurroundings.desk(Runnable::run, () -> memoryScarce)) {
            desk.onFailed(told::complete);
            desk.openDemo();
            desk.openLog(folder.resolve(name), 1);
            LogReading.Outcome why = told.get(PATIENCE_SECONDS, TimeUnit.SECONDS).why();
            assertTrue(desk.session().status().simulated());
            return why;
        }
    }

    @Test
    void howFarALogIsReadIsKnownInPercents() {
        LogReading reading = new LogReading(folder.resolve("a"), Reading.BY_CONTENT, () -> false);
        assertEquals(Optional.empty(), reading.percent());
        reading.read(340, 1_000);
        assertEquals(Optional.of(34), reading.percent());
        assertFalse(reading.cancelled());
        reading.stop();
        assertTrue(reading.cancelled());
    }

    private Path write() throws IOException {
        return Files.writeString(folder.resolve("queue_log"), QUEUE_LOG);
    }
}
