package greenlane.console.live;

import java.util.Map;

import greenlane.core.floor.FloorDirectory;

/// What queues are called on screen. A source names its queues by codes; where people know another name it stands beside the code,
/// and a code that nobody named is shown as it is. Immutable.
///
/// @param byCode the names of a source's codes, each with its code
public record QueueNames(Map<String, String> byCode) {
    /// Every queue by its code.
    public static final QueueNames NONE = new QueueNames(Map.of());

    public QueueNames {
        byCode = Map.copyOf(byCode);
    }

    /// What a queue is called.
    String of(FloorDirectory names, int queue) {
        String code = names.queueAt(queue).name();
        return byCode.getOrDefault(code, code);
    }
}
