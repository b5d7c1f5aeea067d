package io.afr.benchmarks.search;

import io.afr.reader.Filter;
import io.afr.reader.Home;
import io.afr.reader.stats.By;
import io.afr.reader.stats.Group;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** AFR's library, as the command line uses it. */
record FromHome(Home home) implements Answerer {

  @Override
  public List<String> search(Filter filter) {
    return home.search(filter).rows().stream().map(row -> row.session().name()).toList();
  }

  @Override
  public int get(String session) {
    return home.replay(home.find(session)).actions().size();
  }

  @Override
  public long summary(String session) {
    Long tokens = home.summary(home.find(session)).tokensUsed();
    return tokens == null ? -1 : tokens;
  }

  @Override
  public Map<String, Long> stats(By by) {
    Map<String, Long> counts = new TreeMap<>();
    for (Group group : home.stats(Filter.all(), by, ZoneOffset.UTC).groups()) {
      counts.put(String.valueOf(group.key()), group.count());
    }
    return counts;
  }
}
