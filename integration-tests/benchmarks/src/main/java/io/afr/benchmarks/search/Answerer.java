package io.afr.benchmarks.search;

import io.afr.reader.Filter;
import io.afr.reader.stats.By;
import java.util.List;
import java.util.Map;

/** Somebody who answers questions about sessions; what it says is compared with what others say. */
interface Answerer {

  /** The names of the sessions that a filter finds, the newest start first. */
  List<String> search(Filter filter);

  /** How many actions a session has, after all of it has been read. */
  int get(String session);

  /** How many tokens a session used, after all else has been added up, too; -1 if unknown. */
  long summary(String session);

  /** How many actions there are by each key. */
  Map<String, Long> stats(By by);
}
