package greenlane.console;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import greenlane.tidy.Walls;

class WallsTest {
    @TestFactory
    Stream<DynamicTest> theWallsOfThisModuleHold() {
        return Walls.of("console").tests();
    }
}
