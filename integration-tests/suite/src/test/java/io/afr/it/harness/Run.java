package io.afr.it.harness;

import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.FrameKind;
import io.afr.journal.Journal;
import io.afr.journal.Status;
import io.afr.journal.Walker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An execution of an agent, which is no action but says whose actions those inside of it are.
 *
 * @param path the agents from the outermost run to this one, with slashes between; one without a
 *     name is a dot
 * @param status null if it has not ended
 */
public record Run(String path, String session, @Nullable Status status) {

  /** All runs under a home, in the order of their begins. */
  static List<Run> under(Path home) {
    List<Run> runs = new ArrayList<>();
    for (Path directory : Journal.under(home)) {
      try (Walker walker = Journal.open(directory).walk()) {
        runs.addAll(read(walker));
      }
    }
    return runs;
  }

  private static List<Run> read(Walker walker) {
    Map<Long, Begin> begun = new HashMap<>();
    Map<Long, Status> ended = new HashMap<>();
    List<Begin> runs = new ArrayList<>();
    for (Entry entry = walker.next(); entry != null; entry = walker.next()) {
      if (entry instanceof Begin begin) {
        begun.put(begin.number(), begin);
        if (begin.kind() == FrameKind.RUN) {
          runs.add(begin);
        }
      } else if (entry instanceof End end) {
        ended.put(end.begin(), end.status());
      }
    }
    return runs.stream()
        .map(run -> new Run(path(run, begun), run.session(), ended.get(run.number())))
        .toList();
  }

  private static String path(Begin run, Map<Long, Begin> begun) {
    String name = run.agent() == null ? "." : run.agent();
    Begin around = begun.get(run.parent());
    while (around != null && around.kind() != FrameKind.RUN) {
      around = begun.get(around.parent());
    }
    return around == null ? name : path(around, begun) + "/" + name;
  }
}
