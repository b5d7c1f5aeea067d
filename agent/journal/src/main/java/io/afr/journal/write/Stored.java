package io.afr.journal.write;

import io.afr.journal.Content;
import io.afr.journal.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A content split into what stands in the entry and what stands before it.
 *
 * @param lean the content as it stands in the entry
 * @param blob the content that has to stand in the same cycle; null if none
 * @param hash of its bytes; null if it is neither a blob nor a message
 */
record Stored(Content lean, @Nullable Content blob, @Nullable Hash hash) {}
