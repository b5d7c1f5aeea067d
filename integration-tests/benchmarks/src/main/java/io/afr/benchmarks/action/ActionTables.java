package io.afr.benchmarks.action;

import io.afr.benchmarks.action.Actions.Size;
import io.afr.benchmarks.fork.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What was measured of single actions, as it stands in the README. */
final class ActionTables {

  private static final String[] PERCENTILES = {"p50", "p99", "p99.9"};

  private static final List<Peers> PARTS =
      List.of(Peers.RAW_APPENDS, Peers.SERIALISING, Peers.MASKING);

  private final Map<String, Figures> measured;

  ActionTables(Map<String, Figures> measured) {
    this.measured = measured;
  }

  /** AFR in microseconds, the others as multiples of it. */
  void onTheCallingThread() {
    StringBuilder titles = new StringBuilder("\n| begin + end, on the calling thread |");
    for (Size size : Size.values()) {
      for (String percentile : PERCENTILES) {
        titles.append(' ').append(size.title).append(' ').append(percentile).append(" |");
      }
    }
    print(titles.toString());
    print("|---|" + "---:|".repeat(PERCENTILES.length * Size.values().length));
    for (Peers peer : Peers.WRITING) {
      StringBuilder row = new StringBuilder("| " + peer.title + " |");
      for (Size size : Size.values()) {
        for (String percentile : PERCENTILES) {
          double own = of(Peers.AFR, size).get(percentile);
          row.append(cell(peer, of(peer, size).get(percentile), own, "µs", 1000));
        }
      }
      print(row.toString());
    }
  }

  /** Beyond what the program spends without recording; AFR as it is, the others as multiples. */
  void wholeProcess(Map<String, Figures> flatOut) {
    StringBuilder titles = new StringBuilder("\n| the whole process, until it is on the disk |");
    for (Size size : Size.values()) {
      titles.append(" CPU, ").append(size.title).append(" |");
    }
    for (Size size : Size.values()) {
      titles.append(" heap, ").append(size.title).append(" |");
    }
    print(titles + " lost | of 20,000 without a pause |");
    print("|---|" + "---:|".repeat(2 * Size.values().length + 2));
    for (Peers peer : Peers.WRITING) {
      StringBuilder row = new StringBuilder("| " + peer.title + " |");
      for (Size size : Size.values()) {
        row.append(
            cell(peer, beyond(peer, size, "cpu"), beyond(Peers.AFR, size, "cpu"), "µs", 1000));
      }
      for (Size size : Size.values()) {
        double own = beyond(Peers.AFR, size, "allocatedByAll");
        row.append(cell(peer, beyond(peer, size, "allocatedByAll"), own, "kB", 1024));
      }
      row.append(lost(peer));
      double kept = Objects.requireNonNull(flatOut.get(peer.name())).get("kept");
      row.append(String.format(Locale.ROOT, " %.0f %% kept |", Math.floor(100 * kept)));
      print(row.toString());
    }
  }

  /** What begin and end are made of, each part measured alone. */
  void parts() {
    StringBuilder titles = new StringBuilder("\n| |");
    for (Size size : Size.values()) {
      titles.append(' ').append(size.title).append(" |");
    }
    print(titles.toString());
    print("|---|" + "---:|".repeat(Size.values().length));
    for (Peers part : PARTS) {
      part(part);
    }
    StringBuilder ratio = new StringBuilder("| **AFR, p50, against their sum** |");
    StringBuilder tail = new StringBuilder("| **AFR, p99.9, against that of the raw appends** |");
    for (Size size : Size.values()) {
      double sum = 0;
      for (Peers part : PARTS) {
        sum += of(part, size).get("p50");
      }
      ratio.append(times(of(Peers.AFR, size).get("p50") / sum));
      tail.append(
          times(of(Peers.AFR, size).get("p99.9") / of(Peers.RAW_APPENDS, size).get("p99.9")));
    }
    print(ratio.toString());
    print(tail.toString());
  }

  private void part(Peers peer) {
    StringBuilder row = new StringBuilder("| " + peer.title + ", p50 |");
    for (Size size : Size.values()) {
      row.append(String.format(Locale.ROOT, " %.1f µs |", of(peer, size).get("p50") / 1000));
    }
    print(row.toString());
  }

  private String lost(Peers peer) {
    double lost = 0;
    for (Size size : Size.values()) {
      lost += of(peer, size).get("lost");
    }
    return String.format(Locale.ROOT, " %.0f |", lost);
  }

  private double beyond(Peers peer, Size size, String figure) {
    return of(peer, size).get(figure) - of(Peers.NOTHING, size).get(figure);
  }

  private Figures of(Peers peer, Size size) {
    return Objects.requireNonNull(measured.get(Actions.key(peer, size)));
  }

  private static String cell(Peers peer, double value, double own, String unit, double per) {
    return peer == Peers.AFR
        ? String.format(Locale.ROOT, " %.1f %s |", value / per, unit)
        : times(value / own);
  }

  private static String times(double ratio) {
    String format = ratio < 1 ? " × %.2f |" : ratio < 10 ? " × %.1f |" : " × %.0f |";
    return String.format(Locale.ROOT, format, ratio);
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
