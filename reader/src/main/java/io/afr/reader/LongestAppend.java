package io.afr.reader;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The longest that a recorded program has waited for the recorder, hashing and lock and disk
 * together.
 *
 * @param what {@code begin} or {@code end} of the call
 * @param actionId the call; null if it stands in another journal
 * @param call what the call did, in a word or two; null if it is not there any more
 */
public record LongestAppend(
    Duration took, Instant when, String what, @Nullable String actionId, @Nullable String call) {}
