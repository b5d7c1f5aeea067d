package io.afr.reader;

import java.time.Duration;

/**
 * What had come of a streamed answer by a moment.
 *
 * @param after the time since the call began
 * @param share how much of the answer was there, from 0 to 1
 */
public record Arrival(Duration after, double share) {}
