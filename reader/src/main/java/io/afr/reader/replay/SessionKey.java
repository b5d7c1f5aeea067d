package io.afr.reader.replay;

import org.jspecify.annotations.Nullable;

/**
 * What makes a session one.
 *
 * @param service null if the program itself gave the id, which then means the same everywhere; the
 *     id of a library is unique only within its service
 */
record SessionKey(String id, @Nullable String service) {}
