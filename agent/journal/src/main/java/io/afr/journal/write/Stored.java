package io.afr.journal.write;

import io.afr.journal.Content;
import java.util.List;

/**
 * A content split into what stands in the entry and what stands before it.
 *
 * @param lean the content as it stands in the entry
 * @param blobs what has to stand in the same cycle, each with its hash
 * @param content the content itself; it may be one that is {@link Content#remembered}
 */
record Stored(Content lean, List<Content> blobs, Content content) {}
