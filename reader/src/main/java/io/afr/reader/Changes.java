package io.afr.reader;

import java.util.List;

/**
 * What became of the sessions of a home since somebody looked.
 *
 * @param rows the sessions that are new or have gone on, as a search shows them; their match count
 *     is 0. One of them may be as it was
 * @param isUntold whether there is more than the rows say, so that one has to look anew
 * @param mark where to go on from
 */
public record Changes(List<Row> rows, boolean isUntold, long mark) {

  /** What tells of nothing but where to begin. */
  public static final long BEGIN = -1;
}
