package greenlane.console.live;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

import greenlane.console.floor.FloorSteering;
import greenlane.console.i18n.Texts;

/// What the parts of the Live page are made with.
///
/// @param worker sorts long tables
/// @param nanos a monotonic clock
public record LiveParts(LiveViewModel model, Texts texts, LiveActions actions, FloorSteering steering,
        TableLayouts layouts, Executor worker, LongSupplier nanos) {}
