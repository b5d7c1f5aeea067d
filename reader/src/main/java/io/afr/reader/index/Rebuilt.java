package io.afr.reader.index;

import io.afr.reader.SessionRef;
import io.afr.reader.replay.SessionReplay;
import java.util.Set;

/**
 * One session as its entries tell it.
 *
 * @param services that recorded it
 * @param latestMicros when its latest action began
 */
record Rebuilt(SessionRef ref, SessionReplay replay, Set<String> services, long latestMicros) {}
