/// Playing a source of floor events into the floor: play, pause, step, speed, jump, and how the feed is doing.
@NullMarked
package greenlane.feeds.playback;

import org.jspecify.annotations.NullMarked;
