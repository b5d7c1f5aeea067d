package io.afr.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that a search found, the newest start first.
 *
 * @param nextCursor finds the rows that follow; null if there are none
 */
public record SearchResult(List<Row> rows, @Nullable String nextCursor) {}
