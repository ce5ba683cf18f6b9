package greenlane.feeds.playback;

import java.util.OptionalLong;

import greenlane.core.floor.FloorDirectory;
import greenlane.core.floor.FloorEvent;
import greenlane.feeds.simulator.FloorSimulator;
import greenlane.feeds.simulator.SimulatorSettings;

/// The simulated floor: endless, and told again from its seed when rewound. It waits for the floor, since a simulation that
/// lost events would show figures its seed does not give.
public final class SimulatedSource implements EventSource {
    private final String name;
    private final SimulatorSettings settings;
    private final FloorDirectory directory;
    private FloorSimulator simulator;

    public SimulatedSource(String name, SimulatorSettings settings, FloorDirectory directory) {
        this.name = name;
        this.settings = settings;
        this.directory = directory;
        simulator = new FloorSimulator(settings, directory);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public boolean canWait() {
        return true;
    }

    @Override
    public long firstMillis() {
        return settings.start().toEpochMilli();
    }

    @Override
    public OptionalLong lastMillis() {
        return OptionalLong.empty();
    }

    @Override
    public boolean hasNext() {
        return simulator.hasNext();
    }

    @Override
    public FloorEvent next() {
        return simulator.next();
    }

    @Override
    public void rewind() {
        simulator = new FloorSimulator(settings, directory);
    }
}
