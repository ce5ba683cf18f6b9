package greenlane.console.value;

import java.util.function.BooleanSupplier;

import greenlane.feeds.Progress;

/// Progress that also stops when something else says so.
record Until(Progress progress, BooleanSupplier failed) implements Progress {
    @Override
    public void read(long bytesRead, long bytesTotal) {
        progress.read(bytesRead, bytesTotal);
    }

    @Override
    public boolean cancelled() {
        return failed.getAsBoolean() || progress.cancelled();
    }
}
