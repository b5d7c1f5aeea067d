package io.afr.reader.web;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What is served, and to whom.
 *
 * @param home the recordings
 * @param host the address or name to listen at
 * @param port 0 for any that is free
 * @param token what a client must present; null if none is asked for, at a loopback address only
 * @param clock by which relative times are meant
 */
public record Serving(Path home, String host, int port, @Nullable String token, Clock clock) {}
